// Makes a passkey, or signs with one (W3C Web Authentication): the answer goes into the form's field
// and the form is sent. Without this script the password does all that a passkey does.
"use strict";
const decoded = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const encoded = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const joined = (...parts) => parts.map(encoded).join(".");

// The algorithms that the server takes: ECDSA on P-256, Ed25519, RSA.
const ALGORITHMS = [-7, -8, -257];

const make = async ({ challenge, domain, handle, account, known }) => {
  const { response } = await navigator.credentials.create({
    publicKey: {
      challenge: decoded(challenge),
      rp: { id: domain, name: "Waymark" },
      user: { id: decoded(handle), name: account, displayName: account },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: decoded(id) })),
      attestation: "none",
    },
  });
  return joined(response.clientDataJSON, response.attestationObject);
};

const sign = async ({ domain }) => {
  const answer = await fetch("/sign-in/challenge", { method: "POST" });
  if (!answer.ok) throw new Error(String(answer.status));
  const { rawId, response } = await navigator.credentials.get({
    publicKey: { challenge: decoded(await answer.text()), rpId: domain, userVerification: "required" },
  });
  return joined(rawId, response.clientDataJSON, response.authenticatorData, response.signature, response.userHandle);
};

// Only over HTTPS or on this machine do browsers know passkeys.
if (window.PublicKeyCredential) document.querySelectorAll("[data-unable]").forEach((told) => (told.hidden = true));
for (const button of window.PublicKeyCredential ? document.querySelectorAll("button[data-passkey]") : []) {
  const { form, dataset } = button;
  const told = form.querySelector("[data-told]");
  form.hidden = button.hidden = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    told.textContent = "";
    try {
      form.elements[dataset.field].value = await (dataset.passkey === "make" ? make(dataset) : sign(dataset));
      form.submit();
    } catch (failed) {
      told.textContent = failed.name === "InvalidStateError" ? dataset.there : dataset.failed;
    }
  });
}
