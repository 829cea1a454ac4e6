const WORDS = {
  vi: 'Trình duyệt này không chạy được bản minh hoạ: cần mở qua https hoặc localhost, không ở cửa sổ riêng tư.',
  en: 'This browser cannot run the demonstration: it needs https or localhost, and no private window.',
};

/** Tells the visitor why there is no widget. */
export function sayItCannot(page: Document): void {
  const line = page.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = page.documentElement.lang.startsWith('en') ? WORDS.en : WORDS.vi;
  page.querySelector('.static-note')?.append(line);
}
