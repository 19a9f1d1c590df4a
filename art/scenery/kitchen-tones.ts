import { mix } from '../colour.ts';
import type { Air } from './layer.ts';

export const floorLine = 0.55;

export const dim = (air: Air) => (hex: string) => mix(hex, '#5a4058', air.night * 0.12);
