import type { Floor } from './floor.ts';

export const web: Floor = { browser: true, node: false };
