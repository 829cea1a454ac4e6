import './preview.css';
import { keepPosts } from './keepPosts';
import { openWhenAsked } from './openWhenAsked';
import { standApart, standsApart } from './standApart';
import { tagFrom } from './tagFrom';

if (standsApart(window)) show();
else standApart(document, location.href);

function show(): void {
  keepPosts(window);
  const settings = new URLSearchParams(location.hash.slice(1));
  document.documentElement.dataset.theme = settings.get('data-theme') === 'dark' ? 'dark' : 'light';
  document.body.append(tagFrom(document, settings, __GOP_Y_RELEASE__));
  openWhenAsked(window);
}
