import { FURNITURE } from './hostile';

/**
 * What Turbo and Liferay's Senna do at a link: the next page is fetched, its body takes the place of this one, and the
 * scripts in it run again. Called by the test as `swapTo(address)`.
 */
export const SWAP = `<script>
  function swapTo(address) {
    return fetch(address).then(function (it) { return it.text(); }).then(function (html) {
      var next = new DOMParser().parseFromString(html, 'text/html');
      var scripts = next.body.querySelectorAll('script');
      for (var i = 0; i < scripts.length; i++) {
        var again = document.createElement('script');
        for (var j = 0; j < scripts[i].attributes.length; j++)
          again.setAttribute(scripts[i].attributes[j].name, scripts[i].attributes[j].value);
        again.textContent = scripts[i].textContent;
        scripts[i].parentNode.replaceChild(again, scripts[i]);
      }
      document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
      document.title = next.title;
      history.pushState({}, '', address);
    });
  }
</script>`;

/** A page of such a portal. */
export const swappingPage = (snippet: string, words: string) => ({
  head: SWAP,
  body: `<h2>${words}</h2>${FURNITURE}${snippet}`,
});
