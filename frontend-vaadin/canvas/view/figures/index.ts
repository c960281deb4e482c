import { Figures } from './figures';

export { Figures };

export default {
  __init__: ['figures'],
  figures: ['type', Figures],
};
