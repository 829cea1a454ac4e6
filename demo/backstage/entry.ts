import { mountBackstage } from './mount';
import { wireStage } from './wireStage';

const control = document.currentScript?.dataset.wire;
if (!control) throw new Error('backstage: the script tag needs data-wire');
wireStage(control).then(mountBackstage);
