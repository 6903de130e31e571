export { addParcel } from './addParcel.js';
export { addVertex } from './addVertex.js';
export { closeRing } from './closeRing.js';
export { deleteVertex } from './deleteVertex.js';
export { insertVertex } from './insertVertex.js';
export { moveVertex } from './moveVertex.js';
