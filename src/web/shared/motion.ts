import { domAnimation } from 'framer-motion';

/** What `LazyMotion` needs to move things; in a file of its own, so that it loads apart. */
export const motionFeatures = domAnimation;
