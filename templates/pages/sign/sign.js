// Drawing and uploading a signature. Without this script, names are typed.
import SignaturePad from './signature-pad.js';

const form = document.getElementById('sign-form');
const canvas = document.getElementById('pad');
const pad = new SignaturePad(canvas, { penColor: '#17245c', minWidth: 0.7, maxWidth: 2.4 });

for (const part of form.querySelectorAll('[data-when="script"]')) part.hidden = false;

/** The canvas has as many points as the screen, or lines would be blurred. */
function fit() {
  const kept = pad.toData();
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d').scale(ratio, ratio);
  pad.fromData(kept);
}

function choose(kind) {
  for (const part of form.querySelectorAll('[data-kind]')) part.hidden = part.dataset.kind !== kind;
  if (kind === 'drawn') fit();
}

for (const radio of form.elements.kind) radio.addEventListener('change', () => choose(radio.value));
choose(form.elements.kind.value);
window.addEventListener('resize', () => {
  if (!canvas.closest('[data-kind]').hidden) fit();
});
document.getElementById('pad-clear').addEventListener('click', () => pad.clear());

const MOST_BYTES = 1024 * 1024;
const picture = document.getElementById('picture');
picture.addEventListener('change', async () => {
  const [file] = picture.files;
  picture.setCustomValidity(file && file.size > MOST_BYTES ? '1 MB' : '');
  if (!file || file.size > MOST_BYTES) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  document.getElementById('image').value = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
});

form.addEventListener('submit', () => {
  const strokes = pad
    .toData()
    .map(({ points }) => points.map(({ x, y, pressure, time }) => ({ x, y, pressure, time })));
  document.getElementById('strokes').value = JSON.stringify({
    strokes,
    width: Math.max(canvas.offsetWidth, 10),
    height: Math.max(canvas.offsetHeight, 10),
  });
});
