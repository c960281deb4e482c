import { WaysBehavior } from './ways';

export default {
  __init__: ['waysBehavior'],
  waysBehavior: ['type', WaysBehavior],
};
