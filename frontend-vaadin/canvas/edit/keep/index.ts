import { KeepDoors } from './keep';

export default {
  __init__: ['keepDoors'],
  keepDoors: ['type', KeepDoors],
};
