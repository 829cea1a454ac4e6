import { panel } from '#messages/vi/panel';
import { createPanel } from './mount';

export default createPanel(panel);
