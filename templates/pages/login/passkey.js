// Offers sign-in by passkey where the browser knows them. The page works without.
const button = document.querySelector('#passkey');
const problem = document.querySelector('#passkey-problem');

if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  button.parentElement.hidden = false;
  button.addEventListener('click', () => void signIn());
}

async function signIn() {
  problem.hidden = true;
  button.disabled = true;
  try {
    const { options, challenge } = await post('/api/v1/passkeys/sign-in/options');
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const credential = await navigator.credentials.get({ publicKey });
    await post('/api/v1/passkeys/sign-in', { challenge, credential: wanted(credential.toJSON()) });
    location.assign('/login/done');
  } catch (error) {
    // The browser's own words for a person who changed their mind help nobody.
    problem.textContent =
      error.name === 'NotAllowedError' ? 'No passkey was used. Try again, or sign in by link.' : error.message;
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
}

function wanted({ id, rawId, type, response }) {
  return { id, rawId, type, response };
}

async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.detail);
  return content;
}
