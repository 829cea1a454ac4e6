import { FURNITURE, type Hostile } from './hostile';

/** An article in a slider: each box on the way to the form moves it or cuts it off. */
export const cutOff: Hostile = {
  name: 'whose article stands in moved, scaled and cut-off boxes',
  page: (snippet) => ({
    head: `<style>
      .slider { transform: translate3d(20px, 10px, 0) scale(0.9); overflow: hidden; contain: layout paint; height: 2400px; }
      .slide { perspective: 500px; filter: brightness(1); will-change: transform; overflow: auto; max-height: 2200px; }
    </style>`,
    body: `${FURNITURE}<div class="slider"><div class="slide">
      <gop-y view="ask"></gop-y><gop-y view="consult" consultation="cho-dem-ben-song"></gop-y>
      </div></div>${snippet}`,
  }),
};
