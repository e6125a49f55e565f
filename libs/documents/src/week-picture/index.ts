export * from './types.js';
export { synchronicityBar } from './synchronicity-bar.js';
export { synchronicityBarInput } from './synchronicity-bar-input.js';
export { weekPicture } from './week-picture.js';
export { weekPictureInput } from './week-picture-input.js';
