// Before the page is drawn: whether the side panel will stand open beside it, as demo/backstage/panel/openness.ts remembers.
document.documentElement.dataset.backstage =
  sessionStorage.getItem('gop-y-demo:backstage') === 'closed' ? 'closed' : 'open';
