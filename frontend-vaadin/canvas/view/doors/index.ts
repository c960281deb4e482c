import { DoorColors } from './door-colors';

export default {
  __init__: ['doorColors'],
  doorColors: ['type', DoorColors],
};
