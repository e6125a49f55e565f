export * from './types.js';
export { weekPicture } from './week-picture.js';
export { weekPictureInput } from './week-picture-input.js';
