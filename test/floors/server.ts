import type { Floor } from './floor.ts';

export const server: Floor = { browser: false, node: true };
