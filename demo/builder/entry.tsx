import { render } from 'preact';
import { askEndpoint } from './endpoint/askEndpoint';
import { readPortals } from './endpoint/portals';
import { Builder } from './page/Builder';
import './page/builder.css';

const place = document.getElementById('builder');
if (!place) throw new Error('index.html has no place for the builder');
const portals = await readPortals((url) => fetch(url));
render(
  <Builder
    release={__GOP_Y_RELEASE__}
    portals={portals}
    ask={askEndpoint(window)}
    origin={location.origin}
    usualFiles={new URL('../gop-y', location.href).href}
  />,
  place,
);
