import { SharedClipboard } from './clipboard';

export default {
  clipboard: ['type', SharedClipboard],
};
