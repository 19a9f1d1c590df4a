/**
 * Every writer speaks through `ws`. The Colyseus SDK would take Node's own WebSocket where it finds it, which
 * is slower, and the difference would be charged to the rooms. To be imported before the SDK.
 */
Reflect.deleteProperty(globalThis, 'WebSocket');
