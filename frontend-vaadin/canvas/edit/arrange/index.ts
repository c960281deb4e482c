import { Arrange } from './arrange';

export { Arrange };

export default {
  arrange: ['type', Arrange],
};
