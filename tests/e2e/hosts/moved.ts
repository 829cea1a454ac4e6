import { FURNITURE, type Hostile } from './hostile';

/** A page that slides: what is `fixed` in its body would stand at the end of it, and be cut off there. */
export const moved: Hostile = {
  name: 'whose body is transformed and cuts off what lies over its edge',
  page: (snippet) => ({
    head: `<style>
      body { transform: translateZ(0); overflow: hidden; height: 3000px; opacity: 0.99; filter: grayscale(0); }
    </style>`,
    body: FURNITURE + snippet,
  }),
};
