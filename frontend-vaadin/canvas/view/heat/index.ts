import { Heat } from './heat';

export { Heat };

export default {
  __init__: ['heat'],
  heat: ['type', Heat],
};
