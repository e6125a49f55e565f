// Made by `npm run generate` from docs/api/openapi.json. Do not edit.
/* oxlint-disable */

export interface paths {
  readonly '/api/v1/api-keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List API keys */
    readonly get: operations['apiKeysList'];
    readonly put?: never;
    /** Make an API key */
    readonly post: operations['apiKeysMake'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/api-keys/{apiKeyId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Revoke an API key */
    readonly delete: operations['apiKeysRevoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What happened, the newest first */
    readonly get: operations['auditList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-batches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ask for many documents */
    readonly post: operations['documentBatchesOrder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-batches/{batchId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** See how far an order of documents is */
    readonly get: operations['documentBatchesGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-batches/{batchId}/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Follow an order of documents */
    readonly get: operations['documentBatchesEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-batches/{batchId}/items': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the documents of an order */
    readonly get: operations['documentBatchesItems'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List document templates */
    readonly get: operations['documentTemplatesList'];
    readonly put?: never;
    /** Begin a document template */
    readonly post: operations['documentTemplatesCreate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/{templateId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a template’s draft and its faults */
    readonly get: operations['documentTemplatesGet'];
    /** Save a template’s draft */
    readonly put: operations['documentTemplatesSave'];
    readonly post?: never;
    /** Delete a template that was never published */
    readonly delete: operations['documentTemplatesDelete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/{templateId}/sample': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have the sample of the kind made with a template’s draft */
    readonly post: operations['templateVersionsSample'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/{templateId}/sample.html': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** See the sample of the kind laid out by a template’s draft */
    readonly get: operations['templateVersionsSampleHtml'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/{templateId}/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the versions of a template */
    readonly get: operations['templateVersionsList'];
    readonly put?: never;
    /** Publish a template’s draft */
    readonly post: operations['templateVersionsPublish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/{templateId}/versions/{number}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a version of a template */
    readonly get: operations['templateVersionsGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Check the sources of a template without keeping them */
    readonly post: operations['documentTemplatesCheck'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/document-templates/shipped/{kind}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read the shipped templates of a kind, to begin with */
    readonly get: operations['documentTemplatesShipped'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List documents */
    readonly get: operations['documentsList'];
    readonly put?: never;
    /** Ask for a document */
    readonly post: operations['documentsRequest'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/documents/{documentId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a document’s state */
    readonly get: operations['documentsGet'];
    readonly put?: never;
    readonly post?: never;
    /** Delete a document */
    readonly delete: operations['documentsDelete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/documents/{documentId}/file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Fetch a document’s file */
    readonly get: operations['documentsFile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/invitations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List open invitations */
    readonly get: operations['invitationsList'];
    readonly put?: never;
    /** Invite somebody */
    readonly post: operations['invitationsInvite'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/invitations/{invitationId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Revoke an invitation */
    readonly delete: operations['invitationsRevoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/jobs/dead': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The latest hundred jobs that failed for the last time */
    readonly get: operations['jobsDead'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/jobs/dead/{jobId}/rerun': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Try a failed job again */
    readonly post: operations['jobsRerun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/login-links': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Have a sign-in link mailed */
    readonly post: operations['signInRequest'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/login-links/redeem': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign in by link */
    readonly post: operations['signInRedeem'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/me/preferred-window': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read your preferred hours */
    readonly get: operations['preferredWindowGet'];
    /** Choose your preferred hours */
    readonly put: operations['preferredWindowChoose'];
    readonly post?: never;
    /** Delete your preferred hours, at once */
    readonly delete: operations['preferredWindowDelete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/members': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List members */
    readonly get: operations['membersList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/members/{userId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Remove a member */
    readonly delete: operations['membersRemove'];
    readonly options?: never;
    readonly head?: never;
    /** Change a member’s access */
    readonly patch: operations['membersChangeAccess'];
    readonly trace?: never;
  };
  readonly '/api/v1/oidc/provider': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How single sign-on is set up */
    readonly get: operations['oidcGet'];
    /**
     * Set up or change single sign-on
     * @description If-Match is * or "0" when there is none yet.
     */
    readonly put: operations['oidcSet'];
    readonly post?: never;
    /** Remove single sign-on */
    readonly delete: operations['oidcRemove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/organisation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The organisation */
    readonly get: operations['organisationGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /** Change its name or settings */
    readonly patch: operations['organisationChange'];
    readonly trace?: never;
  };
  readonly '/api/v1/passkeys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The own passkeys */
    readonly get: operations['passkeysList'];
    readonly put?: never;
    /** Add a passkey */
    readonly post: operations['passkeysRegister'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/passkeys/{passkeyId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Remove a passkey */
    readonly delete: operations['passkeysRemove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/passkeys/registration': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin to add a passkey */
    readonly post: operations['passkeysBeginRegistration'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/passkeys/sign-in': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign in by passkey */
    readonly post: operations['passkeysCompleteSignIn'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/passkeys/sign-in/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin to sign in by passkey */
    readonly post: operations['passkeysBeginSignIn'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Set the own password */
    readonly put: operations['credentialsSetPassword'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/password/sign-in': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign in by password */
    readonly post: operations['signInPassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/people': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List people */
    readonly get: operations['peopleList'];
    readonly put?: never;
    /** Add a person */
    readonly post: operations['peopleAdd'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/people/{personId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a person */
    readonly get: operations['peopleGet'];
    /** Change a person */
    readonly put: operations['peopleChange'];
    readonly post?: never;
    /** Erase a person, for good */
    readonly delete: operations['peopleErase'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-assignments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List policy assignments */
    readonly get: operations['policyAssignmentsList'];
    readonly put?: never;
    /** Use a policy for the organisation, a team or a role */
    readonly post: operations['policyAssignmentsAssign'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-assignments/{assignmentId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a policy assignment */
    readonly get: operations['policyAssignmentsGet'];
    /** Change parameters, overrides and locks */
    readonly put: operations['policyAssignmentsEdit'];
    readonly post?: never;
    /** Take a policy out of use */
    readonly delete: operations['policyAssignmentsUnassign'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-assignments/{assignmentId}/adopt': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Move to another version of the template */
    readonly post: operations['policyAssignmentsAdopt'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-assignments/explained': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What policies come to for a role, a team or the organisation */
    readonly get: operations['policyAssignmentsExplained'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List policy templates */
    readonly get: operations['policyTemplatesList'];
    readonly put?: never;
    /** Begin a policy template */
    readonly post: operations['policyTemplatesCreate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a policy template */
    readonly get: operations['policyTemplatesGet'];
    /** Replace the draft of a policy template */
    readonly put: operations['policyTemplatesEdit'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}/archive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a policy template out of the lists */
    readonly post: operations['policyTemplatesArchive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Make the draft the next version */
    readonly post: operations['policyTemplatesPublish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the versions of a policy template */
    readonly get: operations['policyTemplatesVersions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}/versions/{number}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a version of a policy template */
    readonly get: operations['policyTemplatesVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/policy-templates/{templateId}/versions/{number}/diff/{other}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Compare two versions of a policy template */
    readonly get: operations['policyTemplatesDiff'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List and search roles */
    readonly get: operations['rolesList'];
    readonly put?: never;
    /** Begin a role */
    readonly post: operations['rolesCreate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read where a role stands */
    readonly get: operations['rolesGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/archive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Put a role away */
    readonly post: operations['rolesArchive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Compare any two versions, or one with the draft */
    readonly get: operations['versionsCompare'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a draft */
    readonly get: operations['draftsGet'];
    /** Save a draft */
    readonly put: operations['draftsSave'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /** Edit a draft in place */
    readonly patch: operations['draftsEdit'];
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/draft/check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Check a draft as it would be published */
    readonly get: operations['draftsCheck'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/draft/duty-breakdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Break a draft down by duty */
    readonly get: operations['dutyBreakdownsOfDraft'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/draft/file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Fetch a draft as the role file that was written */
    readonly get: operations['draftsFile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Make the draft the next version */
    readonly post: operations['rolesPublish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/team': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Give a role to a team */
    readonly put: operations['rolesMove'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/unarchive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Take a role out of the archive */
    readonly post: operations['rolesUnarchive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the versions of a role */
    readonly get: operations['versionsList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/versions/{number}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a version */
    readonly get: operations['versionsGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/versions/{number}/duty-breakdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Break a version down by duty */
    readonly get: operations['dutyBreakdownsOfVersion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/versions/{number}/file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Fetch a version as the role file that was written */
    readonly get: operations['versionsFile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/{roleId}/versions/{number}/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Make a version the draft again */
    readonly post: operations['versionsRestore'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/export': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Export the drafts of many roles as an archive */
    readonly get: operations['roleArchivesExport'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/import': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Import an archive of role files */
    readonly post: operations['roleArchivesImport'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/roles/policy-drafts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Check the roles that a policy reaches, and open a draft of each */
    readonly post: operations['policyDraftsOpen'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin to set up an authenticator app */
    readonly post: operations['credentialsBegin'];
    /** Remove the second factor */
    readonly delete: operations['credentialsRemove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/second-factor/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Finish it by a first code */
    readonly post: operations['credentialsConfirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/second-factor/sign-in': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Finish a sign-in with the second factor */
    readonly post: operations['signInCode'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is signed in */
    readonly get: operations['sessionCurrent'];
    readonly put?: never;
    readonly post?: never;
    /** Sign out */
    readonly delete: operations['sessionSignOut'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/session/organisation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Switch to another organisation */
    readonly put: operations['sessionSwitch'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Where one is signed in */
    readonly get: operations['sessionList'];
    readonly put?: never;
    readonly post?: never;
    /** Sign out everywhere else */
    readonly delete: operations['sessionRevokeOthers'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/sessions/{sessionId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Sign out somewhere else */
    readonly delete: operations['sessionRevoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/teams': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List teams */
    readonly get: operations['teamsList'];
    readonly put?: never;
    /** Make a team */
    readonly post: operations['teamsCreate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/teams/{teamId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a team */
    readonly get: operations['teamsGet'];
    /** Change a team */
    readonly put: operations['teamsChange'];
    readonly post?: never;
    /** Delete a team; its people stay */
    readonly delete: operations['teamsDelete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/teams/{teamId}/members': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List the people of a team */
    readonly get: operations['teamMembersList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/teams/{teamId}/members/{personId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Add somebody to a team */
    readonly put: operations['teamMembersAdd'];
    readonly post?: never;
    /** Take somebody out of a team */
    readonly delete: operations['teamMembersRemove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List webhooks */
    readonly get: operations['webhooksList'];
    readonly put?: never;
    /** Set up a webhook */
    readonly post: operations['webhooksCreate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks/{webhookId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a webhook */
    readonly get: operations['webhooksGet'];
    /** Change, disable or enable a webhook */
    readonly put: operations['webhooksChange'];
    readonly post?: never;
    /** Delete a webhook and its deliveries */
    readonly delete: operations['webhooksDelete'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks/{webhookId}/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** List deliveries */
    readonly get: operations['webhookDeliveriesList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Read a delivery with its body */
    readonly get: operations['webhookDeliveriesGet'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Send a delivery again */
    readonly post: operations['webhookDeliveriesResend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/webhooks/{webhookId}/secret': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Replace the secret of a webhook */
    readonly post: operations['webhooksRenewSecret'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AccessChange: {
      readonly accessRole: components['schemas']['AccessRole'];
    };
    /**
     * @description What a person may do in an organisation.
     * @enum {string}
     */
    readonly AccessRole: 'owner' | 'admin' | 'recruiter' | 'hiring-manager' | 'viewer';
    readonly AffectedRoles: {
      readonly items: readonly {
        readonly changes: readonly {
          readonly after: unknown;
          readonly before: unknown;
          /** @description Id of the expectation that it is about. */
          readonly id: string | null;
          /** @enum {string} */
          readonly kind: 'added' | 'removed' | 'changed';
          /** @description It changes what is expected or promised, not words only. */
          readonly material: boolean;
          readonly path: string;
          readonly sentence: string;
        }[];
        /** @enum {string} */
        readonly draft: 'opened' | 'was-open' | 'unreadable' | 'busy';
        readonly obstacles: readonly {
          /** @description `question:`, `rule:` or `schedule`: what kind of thing it is. */
          readonly cause: string;
          readonly detail: string;
          readonly pointer: string;
        }[];
        readonly role: components['schemas']['Role'];
      }[];
      /** @description Send it as `cursor` to go on; null when all roles have been looked at. */
      readonly nextCursor: string | null;
    };
    readonly ApiKey: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly createdBy: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
      /** @description Right to five minutes. */
      readonly lastUsedAt: string | null;
      readonly name: string;
      /** @description The beginning of the key, to tell keys apart by. */
      readonly prefix: string;
      readonly revokedAt: string | null;
      readonly scopes: readonly string[];
    };
    readonly ApiKeyMade: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly createdBy: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
      /** @description The key itself. It is shown this once and kept nowhere. */
      readonly key: string;
      /** @description Right to five minutes. */
      readonly lastUsedAt: string | null;
      readonly name: string;
      /** @description The beginning of the key, to tell keys apart by. */
      readonly prefix: string;
      readonly revokedAt: string | null;
      readonly scopes: readonly string[];
    };
    readonly ApiKeys: {
      readonly items: readonly components['schemas']['ApiKey'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /** @enum {string} */
    readonly ApiKeyScope:
      | 'organisation:read'
      | 'members:read'
      | 'members:manage'
      | 'audit:read'
      | 'teams:read'
      | 'teams:write'
      | 'people:read'
      | 'people:write'
      | 'policies:read'
      | 'policies:write'
      | 'policies:publish'
      | 'roles:read'
      | 'roles:write'
      | 'roles:publish'
      | 'documents:read'
      | 'documents:create'
      | 'templates:read'
      | 'templates:write'
      | 'webhooks:manage'
      | 'jobs:read'
      | 'jobs:manage';
    readonly ApiKeyWanted: {
      /**
       * @description Until it expires.
       * @default 90
       */
      readonly days: number;
      /** @description What the key is for. */
      readonly name: string;
      readonly scopes: readonly components['schemas']['ApiKeyScope'][];
    };
    readonly AuditEntries: {
      readonly items: readonly components['schemas']['AuditEntry'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly AuditEntry: {
      readonly address: string | null;
      readonly apiKeyId: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly at: string;
      readonly details: {
        readonly [key: string]: unknown;
      };
      /** @description What happened, in the past tense: `role-published`. */
      readonly fact: string;
      /** Format: uuid */
      readonly id: string;
      readonly requestId: string | null;
      /** @description What sort of thing it happened to: `role`. */
      readonly subject: string;
      readonly subjectId: string;
      readonly userId: string | null;
    };
    /** @description Set times as data are in `setTime`, deadlines in `deadline` and `permitted`. */
    readonly BreakdownDuty: {
      /** @description The same with each minute counted once and unpaid breaks taken out. */
      readonly countedPerWeek: components['schemas']['BreakdownMinutes'] | null;
      readonly id: string;
      /** @enum {string} */
      readonly mode: 'sync' | 'async';
      readonly owner: string | null;
      readonly people: readonly string[];
      /** @description In an average week; null while no time or effort is given. */
      readonly perWeek: components['schemas']['BreakdownMinutes'] | null;
      readonly place: {
        readonly id: string;
        readonly kind: string;
        readonly name: string;
      } | null;
      /** @description Why it is at a set time, or on one’s own time. */
      readonly reason: string | null;
      readonly receiver: string | null;
      /** @description Of the contracted week. */
      readonly sharePercent: number | null;
      readonly title: string;
      /** @description Set times or deadline, in words. */
      readonly when: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly BreakdownMinutes: {
      /** @description In lowest terms: 90 or 360/13. */
      readonly exact: string;
      /** @description For people, one decimal. */
      readonly minutes: number;
    };
    readonly CurrentSession: {
      /** @description Null for a person who belongs to no organisation. */
      readonly accessRole: components['schemas']['AccessRole'] | null;
      /** @description Those that the session can switch between. */
      readonly organisations: readonly {
        readonly accessRole: components['schemas']['AccessRole'];
        /** Format: uuid */
        readonly id: string;
        readonly isCurrent: boolean;
        readonly name: string;
        readonly slug: string;
      }[];
      readonly permissions: readonly string[];
      readonly user: {
        readonly email: string;
        /** Format: uuid */
        readonly id: string;
        readonly locale: string;
        readonly name: string;
      };
    };
    /**
     * Format: date
     * @description Calendar date, year-month-day.
     * @example 2026-03-06
     */
    readonly Date: string;
    readonly DeadJobs: {
      readonly items: readonly {
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        readonly failedAt: string;
        /** Format: uuid */
        readonly id: string;
        /** @description What the job does, such as `render-document`. */
        readonly kind: string;
        /** @description Why the last try failed. */
        readonly reason: string;
      }[];
    };
    readonly Document: {
      readonly bytes: number | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly fault: components['schemas']['DocumentFault'] | null;
      readonly fileName: string;
      /** Format: uuid */
      readonly id: string;
      /** @description The role says something else by now. */
      readonly isStale: boolean;
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @enum {string} */
      readonly language: 'en' | 'de';
      readonly pages: number | null;
      /** @enum {string} */
      readonly paper: 'a4' | 'letter';
      readonly readyAt: string | null;
      /** @description Null with the sample of a template. */
      readonly roleId: string | null;
      readonly roleVersion: number | null;
      /** @description Of the file; null until there is one. */
      readonly sha256: string | null;
      /** @enum {string} */
      readonly state: 'queued' | 'rendering' | 'ready' | 'failed';
      /** @description Null: as shipped. */
      readonly templateId: string | null;
      /** @description Of the draft that a sample is laid out by. */
      readonly templateRevision: number | null;
      readonly templateVersion: number | null;
    };
    readonly DocumentBatch: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** @description Documents that were deleted after they were made. */
      readonly deleted: number;
      readonly failed: number;
      /** Format: uuid */
      readonly id: string;
      readonly isDone: boolean;
      readonly ready: number;
      readonly total: number;
      readonly waiting: number;
    };
    readonly DocumentBatchItem: {
      readonly documentId: string | null;
      readonly fault: components['schemas']['DocumentFault'] | null;
      /** @description From 0, in the order of the request. */
      readonly position: number;
      /** @enum {string} */
      readonly state: 'waiting' | 'ready' | 'failed' | 'deleted';
    };
    readonly DocumentBatchItems: {
      readonly items: readonly components['schemas']['DocumentBatchItem'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly DocumentBatchWanted: {
      readonly items: readonly components['schemas']['DocumentWanted'][];
    };
    readonly DocumentFault: {
      readonly code: string;
      readonly detail: string;
      /** @description Places in the role’s model; in the template’s sources when the code begins with `template`. */
      readonly faults: readonly {
        readonly detail: string;
        readonly pointer: string;
      }[];
      /** @description The same inputs would fail again. */
      readonly isFinal: boolean;
    };
    readonly Documents: {
      readonly items: readonly components['schemas']['Document'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly DocumentTemplate: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** @description It can be published when there are none. */
      readonly faults: readonly components['schemas']['DocumentTemplateFault'][];
      /** Format: uuid */
      readonly id: string;
      readonly isDefault: boolean;
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @description 0 while nothing is published. */
      readonly latestVersion: number;
      readonly name: string;
      readonly revision: number;
      readonly sources: components['schemas']['DocumentTemplateSourcesKept'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    readonly DocumentTemplateChange: {
      /** @description Make documents of the kind with it when nobody names a template. */
      readonly isDefault: boolean;
      readonly name: string;
      readonly sources: components['schemas']['DocumentTemplateSources'];
    };
    readonly DocumentTemplateFault: {
      /** @description From 1; null when the fault has no place in the text. */
      readonly line: number | null;
      /** @description Into the sources: `/body`, `/style`, `/partials/<name>`. */
      readonly pointer: string;
      readonly reason: string;
      /** @description Path of the template as it would lie among the shipped ones. */
      readonly template: string;
      /** @description What the template asks for; null when the fault is not about a value. */
      readonly value: string | null;
    };
    readonly DocumentTemplateFaults: {
      readonly faults: readonly components['schemas']['DocumentTemplateFault'][];
    };
    readonly DocumentTemplates: {
      readonly items: readonly components['schemas']['DocumentTemplateSummary'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly DocumentTemplateShipped: {
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      readonly sources: components['schemas']['DocumentTemplateSourcesKept'];
    };
    /** @description What replaces the shipped templates of the kind; what is null or absent stays as shipped. */
    readonly DocumentTemplateSources: {
      /** @default null */
      readonly body: string | null;
      /** @default {} */
      readonly partials: {
        readonly [key: string]: string;
      };
      /** @default null */
      readonly style: string | null;
    };
    readonly DocumentTemplateSourcesKept: {
      readonly body: string | null;
      readonly partials: {
        readonly [key: string]: string;
      };
      readonly style: string | null;
    };
    readonly DocumentTemplateSummary: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      readonly isDefault: boolean;
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @description 0 while nothing is published. */
      readonly latestVersion: number;
      readonly name: string;
      readonly revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    readonly DocumentTemplateToCheck: {
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      readonly sources: components['schemas']['DocumentTemplateSources'];
    };
    readonly DocumentTemplateVersion: {
      readonly authorApiKeyId: string | null;
      readonly authorUserId: string | null;
      /** @description SHA-256 of the sources. */
      readonly hash: string;
      readonly number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly publishedAt: string;
      /** Format: uuid */
      readonly templateId: string;
    };
    readonly DocumentTemplateVersionContent: {
      readonly authorApiKeyId: string | null;
      readonly authorUserId: string | null;
      /** @description SHA-256 of the sources. */
      readonly hash: string;
      readonly number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly publishedAt: string;
      readonly sources: components['schemas']['DocumentTemplateSourcesKept'];
      /** Format: uuid */
      readonly templateId: string;
    };
    readonly DocumentTemplateVersions: {
      readonly items: readonly components['schemas']['DocumentTemplateVersion'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly DocumentTemplateWanted: {
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      readonly name: string;
      /** @default {} */
      readonly sources: components['schemas']['DocumentTemplateSources'];
    };
    readonly DocumentWanted: {
      /** @enum {string} */
      readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /**
       * @default en
       * @enum {string}
       */
      readonly language: 'en' | 'de';
      /**
       * @description Null: by the jurisdiction of the role.
       * @default null
       */
      readonly paper: ('a4' | 'letter') | null;
      /** Format: uuid */
      readonly roleId: string;
      /**
       * @description Null: the latest that is published.
       * @default null
       */
      readonly roleVersion: number | null;
      /**
       * @description `default`: the organisation’s own of the kind, if it has one; `shipped`: Workpact’s; or one of the organisation’s.
       * @default default
       */
      readonly template:
        | ('default' | 'shipped')
        | {
            /** Format: uuid */
            readonly id: string;
            /**
             * @description Null: the latest.
             * @default null
             */
            readonly version: number | null;
          };
    };
    /** @description JSON Patch (RFC 6902) of the model in exact form. */
    readonly DraftPatch: readonly (
      | {
          /** @enum {string} */
          readonly op: 'add' | 'replace' | 'test';
          readonly path: string;
          readonly value: unknown;
        }
      | {
          /** @enum {string} */
          readonly op: 'remove';
          readonly path: string;
        }
      | {
          readonly from: string;
          /** @enum {string} */
          readonly op: 'move' | 'copy';
          readonly path: string;
        }
    )[];
    readonly DraftSource: {
      /** @description The same as JSON, in exact form or in people’s notation. Of it a text is written, or edited where there is one. */
      readonly model?: {
        readonly [key: string]: unknown;
      };
      /** @description A role file, YAML or JSON. It is kept to the byte, comments included. */
      readonly text?: string;
    };
    readonly DutyBreakdown: {
      readonly duties: readonly components['schemas']['BreakdownDuty'][];
      readonly label: string | null;
      /** @enum {string} */
      readonly language: 'en' | 'de';
      /** @description The weeks that averages are taken over. */
      readonly over: {
        readonly startDate: string;
        readonly weeks: number;
      };
      readonly role: {
        readonly id: string;
        readonly timeZone: string | null;
        readonly title: string;
      };
      readonly totals: {
        readonly breaksWithin: components['schemas']['BreakdownMinutes'];
        readonly contracted: components['schemas']['BreakdownMinutes'] | null;
        readonly dutiesWithoutEffort: number;
        readonly overlapping: components['schemas']['BreakdownMinutes'];
        readonly ownTime: components['schemas']['BreakdownMinutes'] | null;
        readonly ownTimePercent: number | null;
        readonly planned: components['schemas']['BreakdownMinutes'];
        readonly setTime: components['schemas']['BreakdownMinutes'];
        readonly setTimePercent: number | null;
        readonly unplanned: components['schemas']['BreakdownMinutes'] | null;
      };
    };
    readonly ExplainedPolicies: {
      readonly fields: readonly components['schemas']['ExplainedPolicyField'][];
      /** @description What assignments say and what does not hold. */
      readonly refusals: readonly components['schemas']['PolicyRefusal'][];
    };
    readonly ExplainedPolicyField: {
      readonly engagements: readonly ('employee' | 'contractor')[];
      /** @description “from Communication policy v3, overridden by Design team” */
      readonly explanation: string;
      /** @description Part of the work model, such as `/quietHours` or `/norms/norm-chat`. */
      readonly field: string;
      readonly lockedBy: {
        /** @enum {string} */
        readonly level: 'organisation' | 'team' | 'role';
        readonly levelName: string;
      } | null;
      /** @description All that have had a say, widest first; the last is where it is from. */
      readonly steps: readonly components['schemas']['PolicyFieldStep'][];
      /** @description Zone of its clock times; null: the role's. */
      readonly timeZone: string | null;
      /** @description In exact form; null: a level has taken the field out. */
      readonly value: unknown;
    };
    readonly Finding: {
      readonly fixes: readonly {
        readonly isSafe: boolean;
        readonly patch:
          | readonly {
              readonly [key: string]: unknown;
            }[]
          | null;
        readonly title: string;
      }[];
      readonly message: string;
      /** @description JSON Pointer into the model. */
      readonly path: string;
      readonly rule: string;
      readonly severity: string;
      readonly sources: readonly string[];
    };
    /**
     * @description Stable name of this item within the file: lower-case words joined by hyphens.
     * @example team-meeting
     */
    readonly Id: string;
    readonly ImportedRoles: {
      readonly imported: readonly {
        readonly file: string;
        readonly role: components['schemas']['Role'];
      }[];
      readonly refused: readonly {
        readonly details: readonly string[];
        readonly file: string;
      }[];
    };
    readonly Invitation: {
      readonly accessRole: components['schemas']['AccessRole'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly email: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
    };
    readonly Invitations: {
      readonly items: readonly components['schemas']['Invitation'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly InvitationWanted: {
      readonly accessRole: components['schemas']['AccessRole'];
      /**
       * Format: email
       * @example olive@example.org
       */
      readonly email: string;
    };
    readonly KeptPolicyAssignment: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly level: 'organisation' | 'team' | 'role';
      readonly locks: readonly string[];
      /** @description What does not hold because a level above has locked it. */
      readonly notApplied: readonly components['schemas']['PolicyRefusal'][];
      readonly overrides: {
        readonly [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      readonly parameters: {
        readonly [key: string]: unknown;
      };
      readonly revision: number;
      readonly roleId: string | null;
      readonly teamId: string | null;
      /** Format: uuid */
      readonly templateId: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
      readonly version: number;
    };
    readonly LoginLinkRedeemed: {
      readonly token: string;
    };
    readonly LoginLinkWanted: {
      /**
       * Format: email
       * @example olive@example.org
       */
      readonly email: string;
    };
    readonly Member: {
      readonly accessRole: components['schemas']['AccessRole'];
      readonly email: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly joinedAt: string;
      readonly name: string;
      readonly revision: number;
      /** Format: uuid */
      readonly userId: string;
    };
    readonly Members: {
      readonly items: readonly components['schemas']['Member'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly NewPolicyAssignment: {
      /** @enum {string} */
      readonly level: 'organisation' | 'team' | 'role';
      /**
       * @description Fields that no level below may change.
       * @default []
       */
      readonly locks: readonly string[];
      /**
       * @description By field, where it is not what the template says.
       * @default {}
       */
      readonly overrides: {
        readonly [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /**
       * @description Values by name. What is left out has the default of the version.
       * @default {}
       */
      readonly parameters: {
        readonly [key: string]: unknown;
      };
      /**
       * @description For the level of a role.
       * @default null
       */
      readonly roleId: string | null;
      /**
       * @description For the level of a team.
       * @default null
       */
      readonly teamId: string | null;
      /** Format: uuid */
      readonly templateId: string;
      /**
       * @description Null for the latest.
       * @default null
       */
      readonly version: number | null;
    };
    readonly NewRole: {
      /** @description The same as JSON, in exact form or in people’s notation. Of it a text is written, or edited where there is one. */
      readonly model?: {
        readonly [key: string]: unknown;
      };
      /** @default null */
      readonly teamId: string | null;
      /** @description A role file, YAML or JSON. It is kept to the byte, comments included. */
      readonly text?: string;
    };
    readonly OidcProvider: {
      /** @description Enter it at the server as the redirect URI. */
      readonly callback: string;
      readonly clientId: string;
      /** @enum {string} */
      readonly defaultAccessRole: 'recruiter' | 'hiring-manager' | 'viewer';
      readonly emailDomains: readonly string[];
      readonly issuer: string;
      readonly revision: number;
    };
    readonly OidcProviderWritten: {
      readonly clientId: string;
      /** @description Left out, the one that is kept stays. */
      readonly clientSecret?: string;
      /**
       * @description Of those who come in without invitation.
       * @default viewer
       * @enum {string}
       */
      readonly defaultAccessRole: 'recruiter' | 'hiring-manager' | 'viewer';
      /** @description Only addresses of these domains are let in. */
      readonly emailDomains: readonly string[];
      /**
       * Format: uri
       * @description As the server names itself, exactly.
       */
      readonly issuer: string;
    };
    readonly Organisation: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      readonly revision: number;
      readonly settings: {
        /**
         * @description Language of documents and mail, unless another is asked for.
         * @enum {string}
         */
        readonly language?: 'en' | 'de';
        /** @description IANA name, such as Europe/Berlin. */
        readonly timeZone?: string;
      };
      readonly slug: string;
    };
    readonly OrganisationChange: {
      readonly name?: string;
      /** @description Takes the place of all settings. */
      readonly settings?: {
        /**
         * @description Language of documents and mail, unless another is asked for.
         * @enum {string}
         */
        readonly language?: 'en' | 'de';
        /** @description IANA name, such as Europe/Berlin. */
        readonly timeZone?: string;
      };
    };
    readonly OrganisationChosen: {
      /** Format: uuid */
      readonly organisationId: string;
    };
    readonly OwnPasskey: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      readonly lastUsedAt: string | null;
      readonly name: string;
    };
    readonly OwnPasskeys: {
      readonly items: readonly components['schemas']['OwnPasskey'][];
    };
    readonly OwnSessions: {
      readonly items: readonly {
        readonly address: string | null;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        readonly createdAt: string;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        readonly expiresAt: string;
        /** Format: uuid */
        readonly id: string;
        readonly isCurrent: boolean;
        /**
         * Format: date-time
         * @description Right to five minutes.
         */
        readonly lastSeenAt: string;
        /** @enum {string} */
        readonly signedInBy: 'login-link' | 'password' | 'passkey' | 'oidc';
        readonly userAgent: string | null;
      }[];
    };
    readonly PasskeyAsked: {
      /** @description Send it back with the answer of the browser, within ten minutes. */
      readonly challenge: string;
      /** @description For PublicKeyCredential.parse…OptionsFromJSON in the browser. */
      readonly options: {
        readonly challenge: string;
      } & {
        readonly [key: string]: unknown;
      };
    };
    readonly PasskeyPresented: {
      readonly challenge: string;
      readonly credential: {
        /** @enum {string} */
        readonly authenticatorAttachment?: 'platform' | 'cross-platform';
        readonly id: string;
        readonly rawId: string;
        readonly response: {
          readonly authenticatorData: string;
          readonly clientDataJSON: string;
          readonly signature: string;
          readonly userHandle?: string | null;
        };
        /** @enum {string} */
        readonly type: 'public-key';
      };
    };
    readonly PasskeyRegistered: {
      readonly challenge: string;
      readonly credential: {
        /** @enum {string} */
        readonly authenticatorAttachment?: 'platform' | 'cross-platform';
        readonly id: string;
        readonly rawId: string;
        readonly response: {
          readonly attestationObject: string;
          readonly clientDataJSON: string;
          readonly transports?: readonly ('ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb')[];
        };
        /** @enum {string} */
        readonly type: 'public-key';
      };
      /** @description By which the person knows the device. */
      readonly name: string;
    };
    readonly PasswordSet: {
      /** @description At least 12 characters. */
      readonly password: string;
    };
    readonly PasswordSignIn: {
      /**
       * Format: email
       * @example olive@example.org
       */
      readonly email: string;
      readonly password: string;
    };
    readonly People: {
      readonly items: readonly components['schemas']['Person'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly Person: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly displayName: string;
      readonly email: string | null;
      /** Format: uuid */
      readonly id: string;
      readonly offeredAt: string | null;
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'candidate' | 'offered' | 'employed' | 'left';
      readonly timeZone: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
      readonly userId: string | null;
      readonly workingHours: components['schemas']['WeekOfHours'] | null;
    };
    readonly PersonFields: {
      readonly displayName: string;
      /** @default null */
      readonly email: string | null;
      /** @enum {string} */
      readonly state: 'candidate' | 'offered' | 'employed' | 'left';
      /** @description IANA time zone, such as Europe/Berlin. */
      readonly timeZone: string;
      /**
       * @description The member who is this person. Linking to another deletes what the person kept for themselves.
       * @default null
       */
      readonly userId: string | null;
      /**
       * @description Agreed hours in the person’s zone; null while nobody said.
       * @default null
       */
      readonly workingHours: components['schemas']['WeekOfHours'] | null;
    };
    readonly PolicyAssignment: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly level: 'organisation' | 'team' | 'role';
      readonly locks: readonly string[];
      readonly overrides: {
        readonly [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      readonly parameters: {
        readonly [key: string]: unknown;
      };
      readonly revision: number;
      readonly roleId: string | null;
      readonly teamId: string | null;
      /** Format: uuid */
      readonly templateId: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
      readonly version: number;
    };
    readonly PolicyAssignmentChoices: {
      /** @description Fields that no level below may change. */
      readonly locks: readonly string[];
      /** @description By field, where it is not what the template says. */
      readonly overrides: {
        readonly [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /** @description Values by name. What is left out has the default of the version. */
      readonly parameters: {
        readonly [key: string]: unknown;
      };
    };
    readonly PolicyAssignments: {
      readonly items: readonly components['schemas']['PolicyAssignment'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly PolicyDiff: {
      /** @description What would change for a role that uses the defaults. */
      readonly changes: readonly {
        /** @enum {string} */
        readonly kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected of people, not words only. */
        readonly material: boolean;
        readonly path: string;
        readonly sentence: string;
      }[];
      /** @description Every difference of the two bodies, RFC 6902. */
      readonly patch: readonly {
        readonly op: string;
        readonly path: string;
        readonly value?: unknown;
      }[];
    };
    readonly PolicyFieldChoice:
      | {
          /** @enum {string} */
          readonly rule: 'inherit';
        }
      | {
          /** @enum {string} */
          readonly rule: 'override';
          /** @description In the notation of role files; null takes the field out. */
          readonly value: unknown;
        };
    readonly PolicyFieldStep: {
      /** Format: uuid */
      readonly assignmentId: string;
      /** @enum {string} */
      readonly how: 'set' | 'overridden' | 'removed';
      /** @enum {string} */
      readonly level: 'organisation' | 'team' | 'role';
      readonly levelName: string;
      /** Format: uuid */
      readonly templateId: string;
      readonly templateTitle: string;
      readonly version: number;
    };
    readonly PolicyOfDrafts: {
      readonly cursor?: string;
      /**
       * @description How many roles to check now; each takes a moment.
       * @default 20
       */
      readonly limit: number;
      /** Format: uuid */
      readonly templateId: string;
      readonly version: number;
    };
    readonly PolicyRefusal: {
      readonly assignmentIds: readonly string[];
      /** @enum {string} */
      readonly code: 'policy-invalid' | 'field-unknown' | 'override-invalid' | 'policies-conflict' | 'field-locked';
      readonly field: string | null;
      /** @enum {string} */
      readonly level: 'organisation' | 'team' | 'role';
      readonly message: string;
    };
    readonly PolicyTemplate: {
      readonly archivedAt: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** @description What people work on. In use are versions. */
      readonly draft: components['schemas']['PolicyTemplateBody'];
      /** Format: uuid */
      readonly id: string;
      /** @description What the draft sets. */
      readonly kinds: readonly (
        | 'core-hours'
        | 'no-meeting-time'
        | 'meeting-days'
        | 'time-blocks'
        | 'office-days'
        | 'communication-norms'
        | 'quiet-hours'
        | 'right-to-disconnect'
        | 'breaks'
        | 'review-cycle'
        | 'notice-of-changes'
        | 'house-policies'
      )[];
      /** @description Number of the last version; 0 before the first. */
      readonly latestVersion: number;
      readonly revision: number;
      /** @description Name of the template that came with the product and began this one. */
      readonly shippedAs: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    readonly PolicyTemplateBody: {
      /**
       * @description Whom it is for. Set hours of a contractor can make an employee of them by law.
       * @default [
       *       "employee",
       *       "contractor"
       *     ]
       */
      readonly engagements: readonly ('employee' | 'contractor')[];
      /** @description The parts it sets, in the notation of role files. */
      readonly fields: {
        readonly [key: string]: unknown;
      };
      /** @default [] */
      readonly parameters: readonly (
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'time-range';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'time';
          }
        | {
            readonly default: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'weekdays';
          }
        | {
            readonly default: number;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'minutes';
          }
        | {
            readonly default: number;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'days';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'text';
          }
        | {
            readonly default: components['schemas']['TimeZone'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'zone';
          }
        | {
            readonly default: components['schemas']['Id'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'place';
          }
        | {
            readonly default: components['schemas']['Date'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'date';
          }
        | {
            readonly default: boolean;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'yes-no';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            readonly options: readonly string[];
            /** @enum {string} */
            readonly type: 'choice';
          }
      )[];
      /**
       * @description Version of this format. Always 1.
       * @default 1
       * @enum {number}
       */
      readonly policy: 1;
      /**
       * @description Zone of its clock times, or a placeholder. Null: the zone of each role, so that 20:00 is 20:00 wherever one is.
       * @default null
       */
      readonly timeZone: string | null;
      /** @description What people call it: "Communication policy". */
      readonly title: string;
      /** @description Why one would have it, and what to mind, for the person who chooses it. */
      readonly why: string;
    };
    readonly PolicyTemplateBodyInput: {
      /**
       * @description Whom it is for. Set hours of a contractor can make an employee of them by law.
       * @default [
       *       "employee",
       *       "contractor"
       *     ]
       */
      readonly engagements: readonly ('employee' | 'contractor')[];
      /** @description The parts it sets, in the notation of role files. */
      readonly fields: {
        readonly [key: string]: unknown;
      };
      /** @default [] */
      readonly parameters: readonly (
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'time-range';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'time';
          }
        | {
            readonly default: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'weekdays';
          }
        | {
            readonly default: number;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'minutes';
          }
        | {
            readonly default: number;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'days';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'text';
          }
        | {
            readonly default: components['schemas']['TimeZone'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'zone';
          }
        | {
            readonly default: components['schemas']['Id'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'place';
          }
        | {
            readonly default: components['schemas']['Date'];
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'date';
          }
        | {
            readonly default: boolean;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            /** @enum {string} */
            readonly type: 'yes-no';
          }
        | {
            readonly default: string;
            /** @description What it decides, in words for the person who fills it in. */
            readonly description: string;
            /** @description What placeholders call it. */
            readonly name: string;
            readonly options: readonly string[];
            /** @enum {string} */
            readonly type: 'choice';
          }
      )[];
      /**
       * @description Version of this format. Always 1.
       * @default 1
       * @enum {number}
       */
      readonly policy: 1;
      /**
       * @description Zone of its clock times, or a placeholder. Null: the zone of each role, so that 20:00 is 20:00 wherever one is.
       * @default null
       */
      readonly timeZone: string | null;
      /** @description What people call it: "Communication policy". */
      readonly title: string;
      /** @description Why one would have it, and what to mind, for the person who chooses it. */
      readonly why: string;
    };
    readonly PolicyTemplates: {
      readonly items: readonly components['schemas']['PolicyTemplate'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly PolicyVersion: {
      readonly body: components['schemas']['PolicyTemplateBody'];
      /** @description SHA-256 of the canonical JSON (RFC 8785) of the body, in hex. */
      readonly hash: string;
      readonly number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly publishedAt: string;
      /** @description Null when a program published it. */
      readonly publishedBy: string | null;
      /** Format: uuid */
      readonly templateId: string;
    };
    readonly PolicyVersionAdoption: {
      /** @description Fields that no level below may change. */
      readonly locks?: readonly string[];
      /** @description By field, where it is not what the template says. */
      readonly overrides?: {
        readonly [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /** @description Values by name. What is left out has the default of the version. */
      readonly parameters?: {
        readonly [key: string]: unknown;
      };
      readonly version: number;
    };
    readonly PolicyVersions: {
      readonly items: readonly components['schemas']['PolicyVersion'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly PreferredHours: {
      readonly hours: components['schemas']['WeekOfHours'];
    };
    /** @description Seen by nobody but the person. */
    readonly PreferredWindow: {
      readonly hours: components['schemas']['WeekOfHours'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    /** @description What went wrong (RFC 9457). */
    readonly Problem: {
      /** @description What failed this time, why, and what to do. */
      readonly detail: string;
      /** @description Which parts of the request are at fault; empty when it is not about a part. */
      readonly faults: readonly {
        readonly detail: string;
        /** @enum {string} */
        readonly in: 'body' | 'query' | 'path' | 'header';
        /** @description JSON Pointer (RFC 6901): into the body, or the name of the parameter or header. */
        readonly pointer: string;
      }[];
      /** @description Path of the request. */
      readonly instance: string;
      /** @description Name it when you ask for help: the log has the same. */
      readonly requestId: string;
      readonly status: number;
      /** @description The sort of problem in words, the same each time. */
      readonly title: string;
      /** @description Address that names the sort of problem; its last part is its code, which never changes. */
      readonly type: string;
    } & {
      readonly [key: string]: unknown;
    };
    readonly PublishedPolicy: {
      /** @description Where older versions are in use (the first 1000). They stay until somebody lets them adopt this one. */
      readonly outdated: readonly components['schemas']['PolicyAssignment'][];
      readonly outdatedCount: number;
      readonly revision: number;
      readonly template: components['schemas']['PolicyTemplate'];
      readonly version: components['schemas']['PolicyVersion'];
    };
    readonly PublishedRole: {
      readonly revision: number;
      readonly role: components['schemas']['Role'];
      readonly version: components['schemas']['RoleVersionSummary'];
    };
    readonly RecoveryCodes: {
      /** @description Each good once in place of the app. Shown this once. */
      readonly recoveryCodes: readonly string[];
    };
    readonly Role: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly draftCause: {
        /** @enum {string} */
        readonly kind: 'policy';
        /** Format: uuid */
        readonly templateId: string;
        readonly version: number;
      } | null;
      /** @description The draft cannot be read; title and the rest are those of its last readable text. */
      readonly draftHasFaults: boolean;
      /** @description The draft waits to be published. */
      readonly draftIsOpen: boolean;
      /** @enum {string} */
      readonly engagement: 'employee' | 'contractor';
      /** Format: uuid */
      readonly id: string;
      readonly jurisdictions: readonly string[];
      /** @description Number of the last published version; 0 before the first. */
      readonly latestVersion: number;
      readonly locationMode: ('onsite' | 'hybrid' | 'remote') | null;
      readonly revision: number;
      /** @description The id in the role file; no other role of the organisation has it. */
      readonly slug: string;
      /** @enum {string} */
      readonly state: 'draft' | 'published' | 'archived';
      readonly teamId: string | null;
      readonly title: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    readonly RoleChanges: {
      readonly changes: readonly {
        readonly after: unknown;
        readonly before: unknown;
        /** @description Id of the expectation that it is about. */
        readonly id: string | null;
        /** @enum {string} */
        readonly kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected or promised, not words only. */
        readonly material: boolean;
        readonly path: string;
        readonly sentence: string;
      }[];
    };
    readonly RoleDraft: {
      readonly faults: readonly {
        readonly code: string;
        readonly column: number;
        readonly expected: string | null;
        readonly line: number;
        readonly message: string;
        readonly pointer: string;
        readonly suggestion: string | null;
      }[];
      /** @description What it says; null while it has faults. Policies are not in it. */
      readonly model: {
        readonly [key: string]: unknown;
      } | null;
      readonly revision: number;
      readonly role: components['schemas']['Role'];
      /** @description The role file as it was written, to the byte. */
      readonly text: string;
    };
    readonly RoleDraftCheck: {
      readonly findings: readonly components['schemas']['Finding'][];
      readonly fromPolicies: {
        readonly fields: readonly {
          readonly explanation: string;
          readonly field: string;
          readonly outcome: string;
          readonly pointer: string | null;
        }[];
        readonly policies: readonly {
          /** Format: uuid */
          readonly templateId: string;
          readonly version: number;
        }[];
        readonly refusals: readonly {
          readonly code: string;
          readonly field: string | null;
          readonly level: string;
          readonly message: string;
        }[];
      };
      readonly isPublishable: boolean;
      readonly measures: {
        readonly [key: string]: unknown;
      } | null;
      /** @description What would be published: the draft with the policies that reach the role. */
      readonly model: {
        readonly [key: string]: unknown;
      };
      /** @description What must be settled before it can be published. */
      readonly obstacles: readonly {
        /** @description `question:`, `rule:` or `schedule`: what kind of thing it is. */
        readonly cause: string;
        readonly detail: string;
        readonly pointer: string;
      }[];
      readonly openQuestions: readonly {
        readonly howToAnswer: string;
        readonly pointer: string;
        /** @enum {string} */
        readonly question: 'mode' | 'place' | 'schedule' | 'coordination';
        readonly why: string;
      }[];
      readonly revision: number;
    };
    readonly RolePublication: {
      /**
       * @description What is new, for readers of the history.
       * @default null
       */
      readonly note: string | null;
    };
    readonly Roles: {
      readonly items: readonly components['schemas']['Role'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly RoleVersion: {
      readonly authorApiKeyId: string | null;
      readonly authorUserId: string | null;
      readonly findings: readonly components['schemas']['Finding'][];
      readonly fromPolicies: {
        readonly fields: readonly {
          readonly explanation: string;
          readonly field: string;
          readonly outcome: string;
          readonly pointer: string | null;
        }[];
        readonly policies: readonly {
          /** Format: uuid */
          readonly templateId: string;
          readonly version: number;
        }[];
        readonly refusals: readonly {
          readonly code: string;
          readonly field: string | null;
          readonly level: string;
          readonly message: string;
        }[];
      };
      /** @description Every measure of the role, rounded for display. */
      readonly measures: {
        readonly [key: string]: unknown;
      };
      /** @description What holds: the file with the policies that applied. */
      readonly model: {
        readonly [key: string]: unknown;
      };
      /** @description SHA-256 of the canonical model, in hex. */
      readonly modelHash: string;
      readonly note: string | null;
      readonly number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly publishedAt: string;
      /** Format: uuid */
      readonly roleId: string;
      /** @description The role file as its author wrote it. */
      readonly text: string;
    };
    readonly RoleVersions: {
      readonly items: readonly components['schemas']['RoleVersionSummary'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly RoleVersionSummary: {
      readonly authorApiKeyId: string | null;
      readonly authorUserId: string | null;
      /** @description SHA-256 of the canonical model, in hex. */
      readonly modelHash: string;
      readonly note: string | null;
      readonly number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly publishedAt: string;
      /** Format: uuid */
      readonly roleId: string;
    };
    readonly SecondFactorBegun: {
      /** @description otpauth: address for a QR code. */
      readonly address: string;
      /** @description For typing into the app, in Base32. */
      readonly secret: string;
    };
    readonly SecondFactorConfirmed: {
      readonly code: string;
    };
    readonly SecondFactorSignIn: {
      /** @description From the answer that asked for the second factor. */
      readonly challenge: string;
      /** @description Six digits of the app, or a recovery code. */
      readonly code: string;
    };
    readonly SessionsEnded: {
      readonly ended: number;
    };
    readonly SignInOutcome:
      | {
          /** @enum {string} */
          readonly status: 'signed-in';
        }
      | {
          /** @description Send it with the code to /api/v1/second-factor/sign-in, within ten minutes. */
          readonly challenge: string;
          /** @enum {string} */
          readonly status: 'second-factor';
        };
    readonly Team: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      readonly parentId: string | null;
      readonly revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
    };
    readonly TeamFields: {
      /** @description Unlike any other team’s; capitals make no difference. */
      readonly name: string;
      /**
       * @description The team that this one belongs to.
       * @default null
       */
      readonly parentId: string | null;
    };
    readonly TeamOfRole: {
      readonly teamId: string | null;
    };
    readonly Teams: {
      readonly items: readonly components['schemas']['Team'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    /**
     * @description IANA time zone. An abbreviation such as EST or an offset such as GMT+1 does not say when clocks change.
     * @example America/New_York
     */
    readonly TimeZone: string;
    readonly Webhook: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly description: string | null;
      readonly disabledAt: string | null;
      readonly disabledReason: string | null;
      readonly events: readonly string[];
      /** @description Since when nothing has arrived; null while all is well. */
      readonly failingSince: string | null;
      /** Format: uuid */
      readonly id: string;
      readonly isEnabled: boolean;
      readonly revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
      readonly url: string;
    };
    readonly WebhookDeliveries: {
      readonly items: readonly components['schemas']['WebhookDelivery'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly WebhookDelivery: {
      readonly attempts: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly deliveredAt: string | null;
      readonly event: string;
      /** Format: uuid */
      readonly id: string;
      readonly lastAttemptAt: string | null;
      readonly lastError: string | null;
      /** @description HTTP status of the last attempt; null when there was no answer. */
      readonly lastStatus: number | null;
      readonly nextAttemptAt: string | null;
      /** @enum {string} */
      readonly state: 'waiting' | 'delivered' | 'dead';
    };
    readonly WebhookDeliveryWithBody: {
      readonly attempts: number;
      /** @description What is sent, byte for byte. */
      readonly body: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly deliveredAt: string | null;
      readonly event: string;
      /** Format: uuid */
      readonly id: string;
      readonly lastAttemptAt: string | null;
      readonly lastError: string | null;
      /** @description HTTP status of the last attempt; null when there was no answer. */
      readonly lastStatus: number | null;
      readonly nextAttemptAt: string | null;
      /** @enum {string} */
      readonly state: 'waiting' | 'delivered' | 'dead';
    };
    readonly WebhookFields: {
      /** @default null */
      readonly description: string | null;
      /** @description Names of events, or * for all but the reading of personal data. */
      readonly events: readonly string[];
      /** @default true */
      readonly isEnabled: boolean;
      /** @description Where to send to; https, on the open internet. */
      readonly url: string;
    };
    readonly Webhooks: {
      readonly items: readonly components['schemas']['Webhook'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      readonly nextCursor: string | null;
    };
    readonly WebhookWithSecret: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly createdAt: string;
      readonly description: string | null;
      readonly disabledAt: string | null;
      readonly disabledReason: string | null;
      readonly events: readonly string[];
      /** @description Since when nothing has arrived; null while all is well. */
      readonly failingSince: string | null;
      /** Format: uuid */
      readonly id: string;
      readonly isEnabled: boolean;
      readonly revision: number;
      /** @description Signs deliveries. It is told this once; keep it. */
      readonly secret: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      readonly updatedAt: string;
      readonly url: string;
    };
    /** @description Per weekday (MO … SU) intervals [start, end) in minutes since midnight, in order. */
    readonly WeekOfHours: {
      readonly [key: string]: readonly (readonly [number, number])[];
    };
  };
  responses: {
    /** @description Bad Request. A parameter, header or the JSON itself is wrong. */
    readonly Problem400: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unauthorized. Nobody is signed in. */
    readonly Problem401: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Forbidden. The permission is missing, or the request comes from another site. */
    readonly Problem403: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not Found. There is no such thing in this organisation. */
    readonly Problem404: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Conflict. It cannot be done in the state that the thing is in, or somebody was faster. */
    readonly Problem409: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Precondition Failed. The thing has changed since the ETag that was sent. */
    readonly Problem412: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Payload Too Large. The body is too large. */
    readonly Problem413: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unsupported Media Type. The media type is not read here. */
    readonly Problem415: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unprocessable Entity. The body does not fit, or breaks a rule of the product. */
    readonly Problem422: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Precondition Required. If-Match is missing. */
    readonly Problem428: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too Many Requests. Too many requests; wait as Retry-After says. */
    readonly Problem429: {
      headers: {
        /** @description Seconds to wait. */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Internal Server Error. A defect of the server. */
    readonly Problem500: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Service Unavailable. Something that the server needs is away; try again as Retry-After says. */
    readonly Problem503: {
      headers: {
        /** @description Seconds to wait. */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly apiKeysList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApiKeys'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly apiKeysMake: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ApiKeyWanted'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ApiKeyMade'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly apiKeysRevoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly apiKeyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly auditList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly subject?: string;
        readonly subjectId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuditEntries'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentBatchesOrder: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DocumentBatchWanted'];
      };
    };
    readonly responses: {
      /** @description Workers go through it. What cannot be made is a fault of its item. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentBatch'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentBatchesGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly batchId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentBatch'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentBatchesEvents: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Id of the last event that came; less is not told again. */
        readonly 'Last-Event-ID'?: string;
      };
      readonly path: {
        readonly batchId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Server-sent events `progress`, the last with `isDone`. 204 when there is nothing more to tell. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentBatchesItems: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly batchId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of the request. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentBatchItems'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        readonly kind?: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplates'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesCreate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DocumentTemplateWanted'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesSave: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DocumentTemplateChange'];
      };
    };
    readonly responses: {
      /** @description Kept, with the faults that hold up its publication. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly templateVersionsSample: {
    readonly parameters: {
      readonly query?: {
        /** @description Seconds to wait for the document before the answer is 202. */
        readonly wait?: number;
      };
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description A document; fetch its file. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Document'];
        };
      };
      /** @description It is being made: read it at `Location` after `Retry-After` seconds. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly templateVersionsSampleHtml: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The page. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly templateVersionsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplateVersions'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly templateVersionsPublish: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplateVersion'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly templateVersionsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplateVersionContent'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesCheck: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DocumentTemplateToCheck'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplateFaults'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentTemplatesShipped: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DocumentTemplateShipped'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        readonly kind?: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly roleId?: string;
        readonly state?: 'queued' | 'rendering' | 'ready' | 'failed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Documents'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentsRequest: {
    readonly parameters: {
      readonly query?: {
        /** @description Seconds to wait for the document before the answer is 202. */
        readonly wait?: number;
      };
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DocumentWanted'];
      };
    };
    readonly responses: {
      /** @description The document is ready. The same inputs give the same document. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Document'];
        };
      };
      /** @description It is being made: read it at `Location` after `Retry-After` seconds. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly documentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Document'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentsDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly documentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly documentsFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly documentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The PDF. Its ETag is the SHA-256 of its content. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/pdf': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly invitationsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Invitations'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly invitationsInvite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['InvitationWanted'];
      };
    };
    readonly responses: {
      /** @description A mail with a link is on its way. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Invitation'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly invitationsRevoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly invitationId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly jobsDead: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeadJobs'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly jobsRerun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly jobId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It waits for a worker. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signInRequest: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LoginLinkWanted'];
      };
    };
    readonly responses: {
      /** @description If somebody has this address here, a link is on its way. Which of the two is not told. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signInRedeem: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LoginLinkRedeemed'];
      };
    };
    readonly responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignInOutcome'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly preferredWindowGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PreferredWindow'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly preferredWindowChoose: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PreferredHours'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PreferredWindow'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly preferredWindowDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly membersList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Members'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly membersRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly userId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly membersChangeAccess: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly userId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccessChange'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Member'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly oidcGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Never with the secret. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OidcProvider'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly oidcSet: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OidcProviderWritten'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OidcProvider'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly oidcRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly organisationGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Organisation'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly organisationChange: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OrganisationChange'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Organisation'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysList: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnPasskeys'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysRegister: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasskeyRegistered'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnPasskey'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly passkeyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysBeginRegistration: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PasskeyAsked'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysCompleteSignIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasskeyPresented'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignInOutcome'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly passkeysBeginSignIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PasskeyAsked'];
        };
      };
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly credentialsSetPassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasswordSet'];
      };
    };
    readonly responses: {
      /** @description Set. All other sessions of the person have ended. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signInPassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasswordSignIn'];
      };
    };
    readonly responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignInOutcome'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly peopleList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly state?: 'candidate' | 'offered' | 'employed' | 'left';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of their adding. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['People'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly peopleAdd: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PersonFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Person'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly peopleGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Person'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly peopleChange: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PersonFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Person'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly peopleErase: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        readonly level?: 'organisation' | 'team' | 'role';
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly roleId?: string;
        readonly teamId?: string;
        readonly templateId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of their making. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyAssignments'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsAssign: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewPolicyAssignment'];
      };
    };
    readonly responses: {
      /** @description The assignment, and what of it a lock above keeps from holding. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly assignmentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The assignment. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyAssignment'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsEdit: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly assignmentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PolicyAssignmentChoices'];
      };
    };
    readonly responses: {
      /** @description The assignment as it is now. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsUnassign: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly assignmentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsAdopt: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly assignmentId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PolicyVersionAdoption'];
      };
    };
    readonly responses: {
      /** @description The assignment with that version. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyAssignmentsExplained: {
    readonly parameters: {
      readonly query?: {
        readonly roleId?: string;
        /** @description The team of the role. */
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Field by field, with where each is from. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ExplainedPolicies'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesList: {
    readonly parameters: {
      readonly query?: {
        /** @description True for those that are archived, false for all others. */
        readonly archived?: string;
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Only templates that set this kind of part. */
        readonly kind?:
          | 'core-hours'
          | 'no-meeting-time'
          | 'meeting-days'
          | 'time-blocks'
          | 'office-days'
          | 'communication-norms'
          | 'quiet-hours'
          | 'right-to-disconnect'
          | 'breaks'
          | 'review-cycle'
          | 'notice-of-changes'
          | 'house-policies';
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of their making. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyTemplates'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesCreate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PolicyTemplateBodyInput'];
      };
    };
    readonly responses: {
      /** @description The template with its draft. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The template with its draft. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesEdit: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PolicyTemplateBodyInput'];
      };
    };
    readonly responses: {
      /** @description The template with its new draft. Nothing in use has changed. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesArchive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The template. Where it is in use it stays in use. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesPublish: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The version, and where older ones are in use. They stay in use until somebody adopts it there. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublishedPolicy'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesVersions: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyVersions'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesVersion: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The version as it was published. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyVersion'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyTemplatesDiff: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly other: number;
        readonly templateId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What changes from the one to the other. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PolicyDiff'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        readonly engagement?: 'employee' | 'contractor';
        /** @description ISO 3166 code, such as DE or US-NY. */
        readonly jurisdiction?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly location?: 'onsite' | 'hybrid' | 'remote';
        /** @description Beginnings of words of the title or id; all must be found. */
        readonly q?: string;
        /** @description Left out: all but the archived ones. */
        readonly state?: 'draft' | 'published' | 'archived';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Roles'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesCreate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewRole'];
        readonly 'application/yaml': components['schemas']['NewRole'];
      };
    };
    readonly responses: {
      /** @description The role, with its draft to be read and written under /draft. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Role'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The role without its text. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Role'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesArchive: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The role. Nothing of it is lost. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Role'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly versionsCompare: {
    readonly parameters: {
      readonly query: {
        /** @description Number of a version, or draft. */
        readonly from: 'draft' | number;
        /** @description Number of a version, or draft. */
        readonly to: 'draft' | number;
      };
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description What changed, in words. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleChanges'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleDraft'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftsSave: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftSource'];
        readonly 'application/yaml': components['schemas']['DraftSource'];
      };
    };
    readonly responses: {
      /** @description The draft. A text with faults is kept too, and its faults are listed. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleDraft'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftsEdit: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftPatch'];
      };
    };
    readonly responses: {
      /** @description The draft. Its comments and order have stayed. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleDraft'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftsCheck: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleDraftCheck'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly dutyBreakdownsOfDraft: {
    readonly parameters: {
      readonly query?: {
        /** @description Left out: what the header Accept asks for, else JSON. */
        readonly format?: 'json' | 'csv' | 'svg' | 'html';
        readonly language?: 'en' | 'de';
        /** @description Width of the picture in pixels; it is laid out for it. */
        readonly width?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DutyBreakdown'];
          readonly 'image/svg+xml': components['schemas']['DutyBreakdown'];
          readonly 'text/csv': components['schemas']['DutyBreakdown'];
          readonly 'text/html': components['schemas']['DutyBreakdown'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly draftsFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The file. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': string;
          readonly 'application/yaml': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesPublish: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RolePublication'];
      };
    };
    readonly responses: {
      /** @description The version, which never changes again. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PublishedRole'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesMove: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TeamOfRole'];
      };
    };
    readonly responses: {
      /** @description The role. What is published of it has not changed. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Role'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly rolesUnarchive: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Role'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly versionsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleVersions'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly versionsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleVersion'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly dutyBreakdownsOfVersion: {
    readonly parameters: {
      readonly query?: {
        /** @description Left out: what the header Accept asks for, else JSON. */
        readonly format?: 'json' | 'csv' | 'svg' | 'html';
        readonly language?: 'en' | 'de';
        /** @description Width of the picture in pixels; it is laid out for it. */
        readonly width?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DutyBreakdown'];
          readonly 'image/svg+xml': components['schemas']['DutyBreakdown'];
          readonly 'text/csv': components['schemas']['DutyBreakdown'];
          readonly 'text/html': components['schemas']['DutyBreakdown'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly versionsFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly number: number;
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The file. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': string;
          readonly 'application/yaml': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly versionsRestore: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly number: number;
        readonly roleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The draft. It becomes a version of its own when it is published. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RoleDraft'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly roleArchivesExport: {
    readonly parameters: {
      readonly query?: {
        readonly state?: 'draft' | 'published' | 'archived';
        readonly teamId?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The file. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/zip': string;
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly roleArchivesImport: {
    readonly parameters: {
      readonly query?: {
        /** @description Import what can be read, although other files cannot. */
        readonly partial?: string;
        readonly teamId?: string;
      };
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/zip': unknown;
      };
    };
    readonly responses: {
      /** @description All files are imported, or none; part of them only when asked for. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ImportedRoles'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly policyDraftsOpen: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PolicyOfDrafts'];
      };
    };
    readonly responses: {
      /** @description Some of the roles. Nothing published has changed. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AffectedRoles'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly credentialsBegin: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SecondFactorBegun'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly credentialsRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly credentialsConfirm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SecondFactorConfirmed'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly signInCode: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SecondFactorSignIn'];
      };
    };
    readonly responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SignInOutcome'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionCurrent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CurrentSession'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionSignOut: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionSwitch: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['OrganisationChosen'];
      };
    };
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionList: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OwnSessions'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionRevokeOthers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionsEnded'];
        };
      };
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly sessionRevoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sessionId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamsList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of their making. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Teams'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamsCreate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TeamFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Team'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamsGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Team'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamsChange: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TeamFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Team'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamsDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamMembersList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['People'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamMembersAdd: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly teamMembersRemove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
        readonly teamId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order of their making. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Webhooks'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksCreate: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WebhookFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 409: components['responses']['Problem409'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Webhook'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksChange: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WebhookFields'];
      };
    };
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Webhook'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 413: components['responses']['Problem413'];
      readonly 415: components['responses']['Problem415'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksDelete: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done; nothing to say. */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 412: components['responses']['Problem412'];
      readonly 422: components['responses']['Problem422'];
      readonly 428: components['responses']['Problem428'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhookDeliveriesList: {
    readonly parameters: {
      readonly query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        readonly cursor?: string;
        /** @description Most items of one page. */
        readonly limit?: number;
        readonly state?: 'waiting' | 'delivered' | 'dead';
      };
      readonly header?: never;
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The newest first. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookDeliveries'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhookDeliveriesGet: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly deliveryId: string;
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookDeliveryWithBody'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhookDeliveriesResend: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly deliveryId: string;
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description It goes out at once, with all attempts anew. */
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookDelivery'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
  readonly webhooksRenewSecret: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly webhookId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The old secret signs nothing any more. */
      readonly 200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          readonly ETag?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      readonly 400: components['responses']['Problem400'];
      readonly 401: components['responses']['Problem401'];
      readonly 403: components['responses']['Problem403'];
      readonly 404: components['responses']['Problem404'];
      readonly 409: components['responses']['Problem409'];
      readonly 422: components['responses']['Problem422'];
      readonly 429: components['responses']['Problem429'];
      readonly 500: components['responses']['Problem500'];
      readonly 503: components['responses']['Problem503'];
    };
  };
}
