import { consult } from '#messages/en/consult';
import { createConsult } from './createConsult';

export default createConsult(consult);
