/** A length as a plan has it: in metres, to the millimetre. */
export const round = (metres: number): number => Number(metres.toFixed(3));
