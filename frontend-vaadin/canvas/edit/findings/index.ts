import { Findings } from './findings';

export { Findings };

export default {
  __init__: ['findings'],
  findings: ['type', Findings],
};
