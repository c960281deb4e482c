import { Pick } from './pick';

export { Pick };

export default {
  __init__: ['pick'],
  pick: ['type', Pick],
};
