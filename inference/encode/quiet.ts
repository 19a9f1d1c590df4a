import { Log } from 'node-av';
import { AV_LOG_FATAL } from 'node-av/constants';

// The media library prints every setting and every damaged packet; what matters comes back as an error.
Log.setLevel(AV_LOG_FATAL);
