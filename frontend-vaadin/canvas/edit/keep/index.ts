import { GiveWay } from './give-way';
import { KeepDoors } from './keep';

export default {
  __init__: ['keepDoors', 'giveWay'],
  keepDoors: ['type', KeepDoors],
  giveWay: ['type', GiveWay],
};
