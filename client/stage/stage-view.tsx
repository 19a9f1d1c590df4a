import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { aspectOf } from '#contracts/format.ts';
import { atFirst } from '#contracts/locations.ts';
import type { Camera } from '#contracts/scene-document.ts';
import { useLive, useOthers, useRole, useSessionState, useStage } from '../features/room/room-context.tsx';
import { useReading } from '../features/script/reading.tsx';
import { changeStage, removePart } from '../sync/document.ts';
import type { Holding, Other } from '../sync/presence.ts';
import { isTyping } from '../ui/typing.ts';
import { CameraHandle } from './camera-handle.tsx';
import { changeFigure } from './change-figure.ts';
import { Cursors } from './cursors.tsx';
import { type Figure, figureKey, figuresOf } from './figures.ts';
import { defaultCamera, keepInView, keepOnStage, toMetres } from './frame.ts';
import { Hand } from './hand.ts';
import { PartEditor } from './part-editor.tsx';
import { PartHandle } from './part-handle.tsx';
import { shownStage } from './shown-stage.ts';
import { StageScene } from './stage-scene.ts';
import { StageTools } from './stage-tools.tsx';
import './stage.css';
import { t } from '../texts/texts.ts';

/** Figures where hands hold them just now: this one's and everybody else's. */
const held = (figures: readonly Figure[], mine: Holding | null, others: readonly Other[]): Figure[] =>
  figures.map((figure) => {
    const hand = mine ?? null;
    const own = hand?.kind === figure.kind && hand.id === figure.id ? hand : null;
    const theirs = others.find(
      ({ holding }) => holding?.kind === figure.kind && holding.id === figure.id,
    )?.holding;
    const at = own ?? theirs;
    return at ? { ...figure, x: at.x, y: at.y } : figure;
  });

/** pixi on a canvas that follows the size of the frame. Null until it draws; a sentence where it cannot. */
const useScene = (
  canvas: React.RefObject<HTMLCanvasElement | null>,
): { scene: StageScene | null; trouble: boolean } => {
  const [scene, setScene] = useState<StageScene | null>(null);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const opened = new StageScene(matchMedia('(prefers-reduced-motion: reduce)').matches);
    const measure = (): void => {
      const ratio = Math.min(2, devicePixelRatio);
      opened.resize(Math.round(frame.clientWidth * ratio), Math.round(frame.clientHeight * ratio));
    };
    const observer = new ResizeObserver(measure);
    opened.begin(element).then(
      () => {
        measure();
        observer.observe(frame);
        setScene(opened);
      },
      (error: unknown) => {
        console.warn('The stage cannot be drawn here', error);
        setTrouble(true);
      },
    );
    return () => {
      observer.disconnect();
      opened.end();
      setScene(null);
    };
  }, [canvas]);
  return { scene, trouble };
};

/** The stage: drawn by pixi, held by real buttons, with everybody's pointers over it. It rests while a take is on the screen. */
export const StageView = ({ resting }: { resting: boolean }) => {
  const live = useLive();
  const view = useStage();
  const others = useOthers();
  const { synced } = useSessionState();
  const { canDirect } = useRole();
  const { reading, document } = useReading();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { scene, trouble } = useScene(canvas);
  const [holding, setHolding] = useState<Holding | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const hand = useMemo(() => new Hand(live.provider.awareness), [live]);
  const placed = useMemo(
    () => figuresOf(view, reading && document ? { plan: atFirst(reading.plan), document } : null),
    [view, reading, document],
  );
  const figures = useMemo(() => held(placed, holding, others), [placed, holding, others]);
  const { stage, said } = useMemo(() => shownStage(view.stage, reading), [view.stage, reading]);
  const { format } = stage;
  const aspect = aspectOf(format);
  const shownCamera =
    camera ?? (view.stage.camera ? keepInView(view.stage.camera, aspect) : defaultCamera(aspect));

  useEffect(() => scene?.rest(resting), [scene, resting]);
  useEffect(() => scene?.show(stage, figures), [scene, stage, figures]);
  useEffect(() => () => hand.leave(), [hand]);

  const move = (figure: Figure, to: { x: number; y: number }): void => {
    const next: Holding = { kind: figure.kind, id: figure.id, ...keepOnStage(to) };
    setHolding(next);
    hand.hold(next);
  };
  const drop = (figure: Figure, to: { x: number; y: number }): void => {
    changeFigure(live.doc, figure, keepOnStage(to));
    setHolding(null);
    hand.hold(null);
  };
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.pointerType === 'touch' && event.type === 'pointermove' && event.buttons === 0) return;
    const frame = event.currentTarget.getBoundingClientRect();
    hand.point(
      toMetres({
        x: (event.clientX - frame.left) / frame.width,
        y: (event.clientY - frame.top) / frame.height,
      }),
    );
  };
  const editedFigure = figures.find((figure) => figureKey(figure) === editing) ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointers are shown to others here; everything that acts is a button inside.
    <div
      className="stage"
      data-stage
      onPointerMove={point}
      onPointerLeave={() => hand.point(null)}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target))
          return;
        event.preventDefault();
        if (event.shiftKey) live.stageUndo.redo();
        else live.stageUndo.undo();
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <CameraHandle
        camera={shownCamera}
        format={format}
        enabled={canDirect}
        onMove={(next) => setCamera(keepInView(next, aspect))}
        onDrop={(next) => {
          changeStage(live.doc, { camera: keepInView(next, aspect) });
          setCamera(null);
        }}
      />
      {figures.map((figure) => (
        <PartHandle
          key={figureKey(figure)}
          figure={figure}
          enabled={canDirect && figure.movable}
          heldBy={
            others.find(({ holding: other }) => other?.kind === figure.kind && other.id === figure.id)?.user
              .color ?? null
          }
          onMove={(to) => move(figure, to)}
          onDrop={(to) => drop(figure, to)}
          onEdit={() => {
            setHolding(null);
            hand.hold(null);
            if (figure.movable) setEditing(figureKey(figure));
          }}
          onRemove={() => {
            if (!figure.written) removePart(live.doc, figure.kind, figure.id);
          }}
        />
      ))}
      {canDirect ? (
        <StageTools
          stage={stage}
          chosen={view.stage.place}
          said={said}
          onChange={(fields) => changeStage(live.doc, fields)}
        />
      ) : null}
      {synced && figures.length === 0 && canDirect ? (
        <p className="stage-empty">{t('Add somebody to the cast, or just write.')}</p>
      ) : null}
      {trouble ? (
        <p className="stage-trouble">
          {t('This browser cannot draw the stage. The cast list and the script work; the film will play.')}
        </p>
      ) : null}
      <Cursors others={others} />
      <PartEditor figure={editedFigure} onClose={() => setEditing(null)} />
    </div>
  );
};
