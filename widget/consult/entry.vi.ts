import { consult } from '#messages/vi/consult';
import { createConsult } from './createConsult';

export default createConsult(consult);
