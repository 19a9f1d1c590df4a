/** The part of `onnxruntime-node` that is used here; its package came without the types that it names. */
declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'float32', data: Float32Array, dims: readonly number[]);
    readonly data: unknown;
  }
  export class InferenceSession {
    static create(
      model: Uint8Array,
      options: { graphOptimizationLevel: 'all'; executionMode: 'sequential' | 'parallel' },
    ): Promise<InferenceSession>;
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
}
