// A real OpenID provider on loopback, with one client and a few people. For test_oidc_client.py and test_real_broker.py.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [port, backTo] = process.argv.slice(2);
const people = {
  lena: { email: "lena@bergen.example", email_verified: true },
  ans: { bsn: "999990019", loa: "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract" },
  omar: { email: "omar@bergen.example", email_verified: false },
};
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "loket",
      client_secret: "a secret of the test",
      redirect_uris: [backTo],
      response_types: ["code"],
      grant_types: ["authorization_code"],
    },
  ],
  claims: { openid: ["sub", "bsn", "loa"], email: ["email", "email_verified"], profile: ["name"] },
  pkce: { required: () => true },
  cookies: { keys: ["only for a test"] },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
});
createServer(provider.callback()).listen(Number(port), "127.0.0.1", () => console.log("ready"));
