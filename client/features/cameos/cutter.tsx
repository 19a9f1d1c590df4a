import { Eraser, Paintbrush } from 'lucide-react';
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { findPlace } from './find-place.ts';
import { drawing, fromFile, toPng } from './picture-file.ts';

type Brush = 'keep' | 'drop';

/** The mask that gives this cut-out: white where it shows, all white where its place cannot be found. */
const maskOf = (picture: HTMLCanvasElement, cut: HTMLCanvasElement): HTMLCanvasElement => {
  const [mask, context] = drawing(picture.width, picture.height);
  const pixels = (canvas: HTMLCanvasElement) => {
    const [copy, own] = drawing(canvas.width, canvas.height);
    own.drawImage(canvas, 0, 0);
    return own.getImageData(0, 0, copy.width, copy.height);
  };
  const shown = pixels(cut);
  const place = findPlace(shown, pixels(picture));
  if (!place) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, mask.width, mask.height);
    return mask;
  }
  // As alpha: painting into it and out of it are then the same stroke with another rule.
  for (let i = 0; i < shown.data.length; i += 4) shown.data.set([255, 255, 255], i);
  context.putImageData(shown, place.left, place.top);
  return mask;
};

/** White keeps, black drops: what the server reads. */
const asGrey = (mask: HTMLCanvasElement): HTMLCanvasElement => {
  const [grey, context] = drawing(mask.width, mask.height);
  context.fillStyle = '#000';
  context.fillRect(0, 0, grey.width, grey.height);
  context.drawImage(mask, 0, 0);
  return grey;
};

/** A brush over the picture: paint back what was cut too much, take away what was cut too little. */
export const Cutter = ({
  picture,
  cutOutUrl,
  onMask,
  onBack,
  busy,
}: {
  picture: HTMLCanvasElement;
  cutOutUrl: string;
  onMask: (mask: Blob) => void;
  onBack: () => void;
  busy: boolean;
}) => {
  const host = useRef<HTMLCanvasElement>(null);
  const mask = useRef<HTMLCanvasElement | null>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const [brush, setBrush] = useState<Brush>('keep');
  const [size, setSize] = useState(36);
  const [ready, setReady] = useState(false);

  const show = useCallback(() => {
    const canvas = host.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    context.globalCompositeOperation = 'source-over';
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (mask.current) {
      context.drawImage(picture, 0, 0);
      context.globalCompositeOperation = 'destination-in';
      context.drawImage(mask.current, 0, 0);
    }
    context.globalCompositeOperation = 'destination-over';
    context.globalAlpha = 0.25;
    context.drawImage(picture, 0, 0);
    context.globalAlpha = 1;
  }, [picture]);

  useEffect(() => {
    let ended = false;
    // All pale at first: what shows is known once the cut-out is here.
    show();
    void fetch(cutOutUrl)
      .then((response) => response.blob())
      .then(fromFile)
      .then((cut) => {
        if (ended) return;
        mask.current = maskOf(picture, cut);
        show();
        setReady(true);
      });
    return () => {
      ended = true;
    };
  }, [picture, cutOutUrl, show]);

  const paint = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = mask.current?.getContext('2d');
    if (!context || event.buttons === 0) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const scale = picture.width / frame.width;
    const at = { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
    const from = last.current ?? at;
    last.current = at;
    context.globalCompositeOperation = brush === 'keep' ? 'source-over' : 'destination-out';
    context.strokeStyle = '#fff';
    context.lineWidth = size * scale;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(at.x, at.y + 0.01);
    context.stroke();
    show();
  };
  const use = (): void => {
    if (mask.current) void toPng(asGrey(mask.current)).then(onMask);
  };
  return (
    <div className="stack">
      <div className="cutter">
        <canvas
          ref={host}
          width={picture.width}
          height={picture.height}
          role="img"
          aria-label={t('The picture; what is cut away is pale')}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            last.current = null;
            paint(event);
          }}
          onPointerMove={paint}
          onPointerUp={() => {
            last.current = null;
          }}
        />
      </div>
      <div className="cutter-tools" role="toolbar" aria-label={t('Brush')}>
        <Button
          aria-pressed={brush === 'keep'}
          look={brush === 'keep' ? 'primary' : 'plain'}
          onClick={() => setBrush('keep')}
        >
          <Paintbrush size={18} aria-hidden="true" /> {t('Keep')}
        </Button>
        <Button
          aria-pressed={brush === 'drop'}
          look={brush === 'drop' ? 'primary' : 'plain'}
          onClick={() => setBrush('drop')}
        >
          <Eraser size={18} aria-hidden="true" /> {t('Cut away')}
        </Button>
        <input
          type="range"
          min={8}
          max={120}
          value={size}
          onChange={(event) => setSize(Number(event.target.value))}
          aria-label={t('Size of the brush')}
        />
      </div>
      <div className="studio-acts">
        <Button onClick={onBack}>{t('Leave it as it was')}</Button>
        <Button look="primary" onClick={use} busy={busy} disabled={!ready}>
          {t('Use this cut')}
        </Button>
      </div>
    </div>
  );
};
