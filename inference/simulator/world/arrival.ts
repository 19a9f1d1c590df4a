/** When a film comes to a place: with which frame and step, and whether it goes on to another. */
export type Arrival = { frame: number; step: number; goesOn: boolean };
