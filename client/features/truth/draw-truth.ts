import { orbitOf, pointFrom } from '#art/orbit.ts';
import type { Surface2D } from '#art/surface.ts';
import type { TraceBody, WorldTrace } from '#contracts/trace.ts';
import { decimals } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';
import {
  contactsIn,
  flightOf,
  forceOn,
  gravityAt,
  isLoose,
  type Point,
  pathOf,
  poseAt,
} from './trace-index.ts';

/** Drawn on a film, so the colours do not follow the theme: each stands out from paper scenery by day and by night. */
const colours = { body: '#8cf0ff', force: '#ffd24a', contact: '#ff5a4e', aim: '#b6ff7a', ghost: '#ffffff' };
/** Frames that a contact and an aim stay on the picture. */
const contactFrames = 5;
const aimFrames = 48;
/** Below this a force only trembles (N). */
const least = 1;

type Surface = Surface2D & { fillText(text: string, x: number, y: number): void; font: string };
export type Film = { trace: WorldTrace; width: number; height: number };
type View = { at(p: Point): Point; scale: number };

/** How far the camera has come around in a frame, radians. */
const orbitAt = ({ orbits = [] }: WorldTrace, frame: number): number | undefined =>
  orbits.flatMap((o) => o.angles[frame - o.frame] ?? [])[0];

/** Metres of the stage to pixels of the picture, by the frame's camera. */
function viewOf({ trace, width, height }: Film, frame: number): View | null {
  const camera = trace.camera[Math.min(frame, trace.camera.length - 1)];
  if (camera === undefined) return null;
  const [x, y, wide] = camera;
  const scale = width / wide;
  const orbit = orbitOf({ x, y, width: wide, orbit: orbitAt(trace, frame) });
  return {
    scale,
    at: (p) => {
      const seen = orbit === null ? p : pointFrom(orbit, p.x, p.y);
      return { x: width / 2 + (seen.x - x) * scale, y: height / 2 - (seen.y - y) * scale };
    },
  };
}

function line(g: Surface, points: readonly Point[]): void {
  g.beginPath();
  points.forEach((p, i) => {
    if (i === 0) g.moveTo(p.x, p.y);
    else g.lineTo(p.x, p.y);
  });
  g.stroke();
}

function outline(g: Surface, view: View, body: TraceBody, frame: number): void {
  const pose = poseAt(body, frame);
  if (!pose) return;
  const { shape } = body;
  const [cos, sin] = [Math.cos(pose.angle), Math.sin(pose.angle)];
  const corner = (x: number, y: number) =>
    view.at({ x: pose.x + x * cos - y * sin, y: pose.y + x * sin + y * cos });
  switch (shape.kind) {
    case 'circle': {
      const middle = view.at(pose);
      g.beginPath();
      g.arc(middle.x, middle.y, shape.radius * view.scale, 0, 2 * Math.PI);
      g.stroke();
      line(g, [middle, corner(shape.radius, 0)]);
      return;
    }
    case 'box': {
      const [w, h] = [shape.width / 2, shape.height / 2];
      line(g, [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h), corner(-w, -h)]);
      return;
    }
    case 'capsule':
      line(g, [corner(0, -shape.length / 2), corner(0, shape.length / 2)]);
      return;
    case 'polygon': {
      const points = shape.points.map(([x, y]) => corner(x, y));
      const [first] = points;
      if (first) line(g, [...points, first]);
    }
  }
}

function arrow(g: Surface, from: Point, to: Point): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  line(g, [from, to]);
  for (const side of [-1, 1])
    line(g, [
      to,
      { x: to.x - 9 * Math.cos(angle + side * 0.45), y: to.y - 9 * Math.sin(angle + side * 0.45) },
    ]);
}

/** Ten times the force is an arrow 40 pixels longer: a falling leaf and a fall from a roof fit one picture. */
const arrowLength = (newtons: number): number => 24 + 40 * Math.log10(newtons / least);

function forces(g: Surface, film: Film, view: View, frame: number): void {
  g.strokeStyle = colours.force;
  g.lineWidth = 2.5;
  for (const body of film.trace.bodies) {
    if (!isLoose(body) && body.part !== 'torso' && body.part !== 'body') continue;
    const force = forceOn(film.trace, body, frame);
    const pose = poseAt(body, frame);
    if (!force || !pose) continue;
    const size = Math.hypot(force.x, force.y);
    if (size < least) continue;
    const from = view.at(pose);
    const length = arrowLength(size) / size;
    arrow(g, from, { x: from.x + force.x * length, y: from.y - force.y * length });
  }
}

function contacts(g: Surface, film: Film, view: View, frame: number): void {
  g.font = '600 13px system-ui, sans-serif';
  for (const contact of contactsIn(film.trace, frame - contactFrames, frame)) {
    const { x, y } = view.at(contact);
    g.globalAlpha = 1 - (frame - contact.frame) / (contactFrames + 1);
    g.strokeStyle = colours.contact;
    g.lineWidth = 2;
    g.beginPath();
    g.arc(x, y, 4 + 7 * Math.sqrt(contact.impulse), 0, 2 * Math.PI);
    g.stroke();
    if (contact.impulse < 0.8) continue;
    g.fillStyle = colours.contact;
    g.fillText(t('{impulse} N·s', { impulse: decimals(contact.impulse, 1) }), x + 12, y - 8);
  }
  g.globalAlpha = 1;
}

function aims(g: Surface, film: Film, view: View, frame: number): void {
  for (const aim of film.trace.aims ?? []) {
    if (frame < aim.frame || frame > aim.frame + aimFrames) continue;
    g.lineWidth = 2;
    g.strokeStyle = colours.aim;
    g.setLineDash([7, 6]);
    line(g, flightOf(aim, aimFrames, gravityAt(film.trace, aim.frame)).map(view.at));
    g.setLineDash([]);
    const body = film.trace.bodies.find(
      ({ id, from, until = Infinity }) => id === aim.body && from <= aim.frame && until > aim.frame,
    );
    if (body) line(g, pathOf(body, aim.frame, frame).map(view.at));
  }
}

/** The loose things of an earlier take, where they were at this moment, and the way they had come. */
function ghost(g: Surface, earlier: WorldTrace, view: View, frame: number): void {
  g.strokeStyle = colours.ghost;
  g.lineWidth = 2;
  g.globalAlpha = 0.8;
  for (const body of earlier.bodies) {
    if (!isLoose(body)) continue;
    g.setLineDash([2, 5]);
    line(g, pathOf(body, Math.max(0, frame - 72), frame).map(view.at));
    outline(g, view, body, frame);
  }
  g.setLineDash([]);
  g.globalAlpha = 1;
}

/**
 * Draws what the trace knows of one frame over its picture: outlines, forces (yellow), contacts with their impulses
 * (red), aims and the ways flown (green: dashed as it was aimed, whole as it went), and an earlier take (white, dotted).
 */
export function drawTruth(g: Surface, film: Film, frame: number, earlier: WorldTrace | null): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  const view = viewOf(film, frame);
  if (!view) return;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  g.strokeStyle = colours.body;
  g.lineWidth = 1;
  g.globalAlpha = 0.7;
  for (const body of film.trace.bodies) if (!body.fixed) outline(g, view, body, frame);
  g.globalAlpha = 1;
  if (earlier) ghost(g, earlier, view, frame);
  aims(g, film, view, frame);
  forces(g, film, view, frame);
  contacts(g, film, view, frame);
}
