import type { Floor } from './floor.ts';

export const pure: Floor = { browser: false, node: false };
