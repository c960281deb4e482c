import { Mend } from './mend';
import type { Defect } from './mend-handler';

export { Mend, type Defect };

export default {
  mend: ['type', Mend],
};
