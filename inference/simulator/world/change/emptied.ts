/** A closed thing that air is drawn out of. */
export type Emptied = {
  readonly id: string;
  /** Its room, m³, and the air in it, kg, before. */
  readonly room: number;
  readonly first: number;
  /** Pressure around it, Pa. */
  readonly outside: number;
  /** The difference of pressures at which its walls give way, Pa, and the least share of its room that they can leave. */
  readonly gives: number;
  readonly least: number;
  /** Kilograms of air left, and the share of its room. */
  air: number;
  share: number;
  /** Its walls have given way. */
  buckled: boolean;
  /** The pump runs. */
  pumped: boolean;
};
