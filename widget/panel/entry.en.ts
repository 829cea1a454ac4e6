import { panel } from '#messages/en/panel';
import { createPanel } from './mount';

export default createPanel(panel);
