import { FFmpegError, Frame, SoftwareScaleContext } from 'node-av';
import {
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_TRC_BT709,
} from 'node-av/constants';
import './quiet.ts';
import { AppError } from '#contracts/errors.ts';

/**
 * RGBA to 4:2:0 as HD films carry it: BT.709, limited range. Frames made here can go to several encoders.
 * One picture at a time: await each before asking for the next.
 */
export class PictureConverter {
  readonly #width: number;
  readonly #height: number;
  readonly #scaler = new SoftwareScaleContext();

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#scaler.allocContext();
  }

  /**
   * `rgba` holds width × height × 4 bytes from the top row; it is read before the promise resolves and not kept.
   * The caller frees the frame.
   * @throws AppError `bad-input` when the size is not that of the film.
   */
  async convert(rgba: Uint8Array, index: number): Promise<Frame> {
    if (rgba.byteLength !== this.#width * this.#height * 4) throw new AppError('bad-input', 'frame size');
    const source = Frame.fromVideoBuffer(Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength), {
      width: this.#width,
      height: this.#height,
      format: AV_PIX_FMT_RGBA,
    });
    source.colorSpace = AVCOL_SPC_RGB;
    source.colorRange = AVCOL_RANGE_JPEG;
    const target = new Frame();
    target.alloc();
    target.width = this.#width;
    target.height = this.#height;
    target.format = AV_PIX_FMT_YUV420P;
    target.colorSpace = AVCOL_SPC_BT709;
    target.colorRange = AVCOL_RANGE_MPEG;
    target.colorPrimaries = AVCOL_PRI_BT709;
    target.colorTrc = AVCOL_TRC_BT709;
    FFmpegError.throwIfError(target.getBuffer(0), 'picture buffer');
    try {
      FFmpegError.throwIfError(await this.#scaler.scaleFrame(target, source), 'picture conversion');
    } finally {
      source.free();
    }
    target.pts = BigInt(index);
    return target;
  }

  close(): void {
    this.#scaler.freeContext();
  }
}
