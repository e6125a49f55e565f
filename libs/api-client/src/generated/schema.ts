// Made by `npm run generate` from docs/api/openapi.json. Do not edit.
/* oxlint-disable */

export interface paths {
  '/api/v1/agreement-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make and send many agreements */
    post: operations['agreementBatchesOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreement-batches/{batchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See how far an order is */
    get: operations['agreementBatchesProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreement-batches/{batchId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel what of an order is not made yet */
    post: operations['agreementBatchesCancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreement-batches/{batchId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the agreements of an order */
    get: operations['agreementBatchesItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List agreements */
    get: operations['agreementsList'];
    put?: never;
    /** Draft an agreement */
    post: operations['agreementsDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an agreement */
    get: operations['agreementsGet'];
    /** Change an agreement before it is sent */
    put: operations['agreementsChange'];
    post?: never;
    /** Erase one that was never sent, or whose time has come */
    delete: operations['agreementKeepingErase'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve, as one of its approvers */
    post: operations['agreementApprovalsApprove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read its log */
    get: operations['agreementProofsEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/files/{position}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch one form of its document */
    get: operations['agreementProofsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it on legal hold */
    post: operations['agreementKeepingHold'];
    /** Lift its legal hold */
    delete: operations['agreementKeepingLift'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/parties/{partyId}/address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Mend a party’s name or address */
    put: operations['agreementPartiesMend'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/parties/{partyId}/give-time': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a party more time */
    post: operations['agreementPartiesGiveTime'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/parties/{partyId}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say when a party is reminded, if at all */
    put: operations['agreementPartiesRemind'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/parties/{partyId}/send-now': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mail a party their link now, also in their quiet hours */
    post: operations['agreementPartiesSendNow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/parties/{partyId}/waiting-mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Cancel mail that waits for a party’s hours */
    delete: operations['agreementPartiesCancelMail'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/promise-diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See what a version of the role would change */
    get: operations['agreementsPromiseDiff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/questions/{questionId}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept a proposal */
    post: operations['agreementPartiesAccept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/questions/{questionId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a question, or refuse a proposal */
    post: operations['agreementPartiesAnswer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read all that proves it, as data */
    get: operations['agreementProofsRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try again what is held up */
    post: operations['agreementCourseRetry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/send': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an agreement */
    post: operations['agreementCourseSend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the approvers */
    post: operations['agreementApprovalsSubmit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replace one that is out by what the role says now */
    post: operations['agreementCourseUpdate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/void': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an agreement back */
    post: operations['agreementCourseVoid'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agreements/{agreementId}/work-ended': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say when the work under it ended */
    post: operations['agreementKeepingWorkEnded'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List API keys */
    get: operations['apiKeysList'];
    put?: never;
    /** Make an API key */
    post: operations['apiKeysMake'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/api-keys/{apiKeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an API key */
    delete: operations['apiKeysRevoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened, the newest first */
    get: operations['auditList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/delivery-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pass on a mail that came back */
    post: operations['deliveryReportsTake'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for many documents */
    post: operations['documentBatchesOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-batches/{batchId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See how far an order of documents is */
    get: operations['documentBatchesGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-batches/{batchId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Follow an order of documents */
    get: operations['documentBatchesEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-batches/{batchId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the documents of an order */
    get: operations['documentBatchesItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List document templates */
    get: operations['documentTemplatesList'];
    put?: never;
    /** Begin a document template */
    post: operations['documentTemplatesCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{templateId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a template’s draft and its faults */
    get: operations['documentTemplatesGet'];
    /** Save a template’s draft */
    put: operations['documentTemplatesSave'];
    post?: never;
    /** Delete a template that was never published */
    delete: operations['documentTemplatesDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{templateId}/sample': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have the sample of the kind made with a template’s draft */
    post: operations['templateVersionsSample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{templateId}/sample.html': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See the sample of the kind laid out by a template’s draft */
    get: operations['templateVersionsSampleHtml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{templateId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a template */
    get: operations['templateVersionsList'];
    put?: never;
    /** Publish a template’s draft */
    post: operations['templateVersionsPublish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{templateId}/versions/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a version of a template */
    get: operations['templateVersionsGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check the sources of a template without keeping them */
    post: operations['documentTemplatesCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List documents */
    get: operations['documentsList'];
    put?: never;
    /** Ask for a document */
    post: operations['documentsRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a document’s state */
    get: operations['documentsGet'];
    put?: never;
    post?: never;
    /** Delete a document */
    delete: operations['documentsDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/documents/{documentId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch a document’s file */
    get: operations['documentsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List open invitations */
    get: operations['invitationsList'];
    put?: never;
    /** Invite somebody */
    post: operations['invitationsInvite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/{invitationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an invitation */
    delete: operations['invitationsRevoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/dead': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The latest hundred jobs that failed for the last time */
    get: operations['jobsDead'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/dead/{jobId}/rerun': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try a failed job again */
    post: operations['jobsRerun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/login-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a sign-in link mailed */
    post: operations['signInRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/login-links/redeem': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by link */
    post: operations['signInRedeem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/preferred-window': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read your preferred hours */
    get: operations['preferredWindowGet'];
    /** Choose your preferred hours */
    put: operations['preferredWindowChoose'];
    post?: never;
    /** Delete your preferred hours, at once */
    delete: operations['preferredWindowDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List members */
    get: operations['membersList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a member */
    delete: operations['membersRemove'];
    options?: never;
    head?: never;
    /** Change a member’s access */
    patch: operations['membersChangeAccess'];
    trace?: never;
  };
  '/api/v1/oidc/provider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How single sign-on is set up */
    get: operations['oidcGet'];
    /**
     * Set up or change single sign-on
     * @description If-Match is * or "0" when there is none yet.
     */
    put: operations['oidcSet'];
    post?: never;
    /** Remove single sign-on */
    delete: operations['oidcRemove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The organisation */
    get: operations['organisationGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change its name or settings */
    patch: operations['organisationChange'];
    trace?: never;
  };
  '/api/v1/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The own passkeys */
    get: operations['passkeysList'];
    put?: never;
    /** Add a passkey */
    post: operations['passkeysRegister'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/passkeys/{passkeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a passkey */
    delete: operations['passkeysRemove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/passkeys/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to add a passkey */
    post: operations['passkeysBeginRegistration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/passkeys/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by passkey */
    post: operations['passkeysCompleteSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/passkeys/sign-in/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to sign in by passkey */
    post: operations['passkeysBeginSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set the own password */
    put: operations['credentialsSetPassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by password */
    post: operations['signInPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List people */
    get: operations['peopleList'];
    put?: never;
    /** Add a person */
    post: operations['peopleAdd'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a person */
    get: operations['peopleGet'];
    /** Change a person */
    put: operations['peopleChange'];
    post?: never;
    /** Erase a person, for good */
    delete: operations['peopleErase'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/person-data/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Erase what agreements hold about a person, as far as no duty keeps it */
    post: operations['agreementBatchesErase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/person-data/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Export what agreements hold about a person */
    post: operations['agreementBatchesExport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List policy assignments */
    get: operations['policyAssignmentsList'];
    put?: never;
    /** Use a policy for the organisation, a team or a role */
    post: operations['policyAssignmentsAssign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-assignments/{assignmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a policy assignment */
    get: operations['policyAssignmentsGet'];
    /** Change parameters, overrides and locks */
    put: operations['policyAssignmentsEdit'];
    post?: never;
    /** Take a policy out of use */
    delete: operations['policyAssignmentsUnassign'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-assignments/{assignmentId}/adopt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move to another version of the template */
    post: operations['policyAssignmentsAdopt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-assignments/explained': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What policies come to for a role, a team or the organisation */
    get: operations['policyAssignmentsExplained'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List policy templates */
    get: operations['policyTemplatesList'];
    put?: never;
    /** Begin a policy template */
    post: operations['policyTemplatesCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a policy template */
    get: operations['policyTemplatesGet'];
    /** Replace the draft of a policy template */
    put: operations['policyTemplatesEdit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a policy template out of the lists */
    post: operations['policyTemplatesArchive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the draft the next version */
    post: operations['policyTemplatesPublish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a policy template */
    get: operations['policyTemplatesVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}/versions/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a version of a policy template */
    get: operations['policyTemplatesVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/policy-templates/{templateId}/versions/{number}/diff/{other}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compare two versions of a policy template */
    get: operations['policyTemplatesDiff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List and search roles */
    get: operations['rolesList'];
    put?: never;
    /** Begin a role */
    post: operations['rolesCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read where a role stands */
    get: operations['rolesGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a role away */
    post: operations['rolesArchive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/change-notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send change notices to all who have signed an older version */
    post: operations['agreementBatchesSend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/change-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** See who has signed an older version of a role */
    get: operations['agreementBatchesReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compare any two versions, or one with the draft */
    get: operations['versionsCompare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a draft */
    get: operations['draftsGet'];
    /** Save a draft */
    put: operations['draftsSave'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Edit a draft in place */
    patch: operations['draftsEdit'];
    trace?: never;
  };
  '/api/v1/roles/{roleId}/draft/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Check a draft as it would be published */
    get: operations['draftsCheck'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/draft/duty-breakdown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Break a draft down by duty */
    get: operations['dutyBreakdownsOfDraft'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/draft/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch a draft as the role file that was written */
    get: operations['draftsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the draft the next version */
    post: operations['rolesPublish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/team': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Give a role to a team */
    put: operations['rolesMove'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/unarchive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a role out of the archive */
    post: operations['rolesUnarchive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a role */
    get: operations['versionsList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/versions/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a version */
    get: operations['versionsGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/versions/{number}/duty-breakdown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Break a version down by duty */
    get: operations['dutyBreakdownsOfVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/versions/{number}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fetch a version as the role file that was written */
    get: operations['versionsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/{roleId}/versions/{number}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a version the draft again */
    post: operations['versionsRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export the drafts of many roles as an archive */
    get: operations['roleArchivesExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import an archive of role files */
    post: operations['roleArchivesImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/roles/policy-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check the roles that a policy reaches, and open a draft of each */
    post: operations['policyDraftsOpen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/seal/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the organisation’s seal keys */
    get: operations['sealsList'];
    put?: never;
    /** Seal with a new key, or with your own */
    post: operations['sealsReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/seal/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read how the organisation seals */
    get: operations['sealsGet'];
    /** Set how the organisation seals */
    put: operations['sealsChange'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/seal/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try the key and the time stamping authority */
    post: operations['sealsTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to set up an authenticator app */
    post: operations['credentialsBegin'];
    /** Remove the second factor */
    delete: operations['credentialsRemove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Finish it by a first code */
    post: operations['credentialsConfirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/second-factor/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Finish a sign-in with the second factor */
    post: operations['signInCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in */
    get: operations['sessionCurrent'];
    put?: never;
    post?: never;
    /** Sign out */
    delete: operations['sessionSignOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Switch to another organisation */
    put: operations['sessionSwitch'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in */
    get: operations['sessionList'];
    put?: never;
    post?: never;
    /** Sign out everywhere else */
    delete: operations['sessionRevokeOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign out somewhere else */
    delete: operations['sessionRevoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shipped-document-templates/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the shipped templates of a kind, to begin with */
    get: operations['shippedTemplatesGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List teams */
    get: operations['teamsList'];
    put?: never;
    /** Make a team */
    post: operations['teamsCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams/{teamId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a team */
    get: operations['teamsGet'];
    /** Change a team */
    put: operations['teamsChange'];
    post?: never;
    /** Delete a team; its people stay */
    delete: operations['teamsDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams/{teamId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the people of a team */
    get: operations['teamMembersList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/teams/{teamId}/members/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Add somebody to a team */
    put: operations['teamMembersAdd'];
    post?: never;
    /** Take somebody out of a team */
    delete: operations['teamMembersRemove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List webhooks */
    get: operations['webhooksList'];
    put?: never;
    /** Set up a webhook */
    post: operations['webhooksCreate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a webhook */
    get: operations['webhooksGet'];
    /** Change, disable or enable a webhook */
    put: operations['webhooksChange'];
    post?: never;
    /** Delete a webhook and its deliveries */
    delete: operations['webhooksDelete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List deliveries */
    get: operations['webhookDeliveriesList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a delivery with its body */
    get: operations['webhookDeliveriesGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a delivery again */
    post: operations['webhookDeliveriesResend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/webhooks/{webhookId}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replace the secret of a webhook */
    post: operations['webhooksRenewSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccessChange: {
      accessRole: components['schemas']['AccessRole'];
    };
    /**
     * @description What a person may do in an organisation.
     * @enum {string}
     */
    AccessRole: 'owner' | 'admin' | 'recruiter' | 'hiring-manager' | 'viewer';
    AffectedRoles: {
      items: {
        changes: {
          after: unknown;
          before: unknown;
          /** @description Id of the expectation that it is about. */
          id: string | null;
          /** @enum {string} */
          kind: 'added' | 'removed' | 'changed';
          /** @description It changes what is expected or promised, not words only. */
          material: boolean;
          path: string;
          sentence: string;
        }[];
        /** @enum {string} */
        draft: 'opened' | 'was-open' | 'unreadable' | 'unchanged' | 'busy';
        obstacles: {
          /** @description `question:`, `rule:` or `schedule`: what kind of thing it is. */
          cause: string;
          detail: string;
          pointer: string;
        }[];
        role: components['schemas']['Role'];
      }[];
      /** @description Send it as `cursor` to go on; null when all roles have been looked at. */
      nextCursor: string | null;
    };
    Agreement: {
      asksForCode: boolean;
      batchId: string | null;
      /** @description What is otherwise than approvers had approved, until all have approved anew. */
      changesSinceApproval: {
        /** @description The expectation that it is about. */
        id: string | null;
        /** @enum {string} */
        kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected or promised, not words alone. */
        material: boolean;
        /** @description JSON Pointer into the work model. */
        path: string;
        sentence: string;
      }[];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      endedAt: string | null;
      endReason: string | null;
      expiresInDays: number;
      fault: {
        at: string;
        code: string;
        message: string;
        tries: number;
      } | null;
      files: components['schemas']['AgreementFile'][];
      holdReason: string | null;
      /** Format: uuid */
      id: string;
      /** @description False: the role has changed since, and nobody can sign it. */
      isCurrent: boolean;
      /** @description Its terms differ from those that the role was published with. */
      isVariation: boolean;
      keepUntil: string | null;
      /** @enum {string} */
      kind: 'onboarding-agreement' | 'statement-of-work';
      /** @enum {string} */
      language: 'en' | 'de';
      /** @description PAdES level that the seal has. */
      level: string | null;
      levelWanted: string | null;
      /** @description Why the level is lower than the one wanted. */
      loweredBecause: string | null;
      message: string | null;
      modelHash: string;
      parties: components['schemas']['AgreementParty'][];
      questions: components['schemas']['AgreementQuestion'][];
      reminders: {
        everyDays: number;
        firstAfterDays: number;
        /** @description 0: nobody is reminded. */
        most: number;
      };
      replacedById: string | null;
      replacesId: string | null;
      revision: number;
      /** Format: uuid */
      roleId: string;
      roleVersion: number;
      sentAt: string | null;
      /** @description Of the document as it is now. */
      sha256: string | null;
      /** @enum {string} */
      state:
        | 'draft'
        | 'in-approval'
        | 'approved'
        | 'sent'
        | 'opened'
        | 'consented'
        | 'signed'
        | 'countersigned'
        | 'seal-failed'
        | 'sealed'
        | 'delivered'
        | 'declined'
        | 'expired'
        | 'voided'
        | 'superseded'
        | 'paper-route';
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      stateSince: string;
      waitsFor: {
        name: string;
        /** @enum {string} */
        part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
        /** Format: uuid */
        partyId: string;
        /** @enum {string} */
        state: 'waiting' | 'invited' | 'opened' | 'consented' | 'approved' | 'signed' | 'declined';
      }[];
    };
    AgreementBatch: {
      /** @description Not made: the order was cancelled before. */
      cancelled: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      done: number;
      /** @description Declined, expired, taken back, or on paper. */
      ended: number;
      failed: number;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'agreements' | 'change-notices';
      made: number;
      /** @description Wait for a party. */
      out: number;
      /** @description Signed by some, or by all and not sealed yet. */
      signed: number;
      total: number;
      /** @description Not looked at yet. */
      waiting: number;
    };
    AgreementBatchItem: {
      agreementId: string | null;
      fault: {
        code: string;
        message: string;
      } | null;
      isTaken: boolean;
      position: number;
    };
    AgreementBatchItems: {
      items: components['schemas']['AgreementBatchItem'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AgreementBatchWanted: {
      items: {
        /** @default null */
        asksForCode?: boolean | null;
        /** @default null */
        asksForFormatCheck?: boolean | null;
        /** @default null */
        expiresInDays?: number | null;
        /**
         * @default en
         * @enum {string}
         */
        language?: 'en' | 'de';
        /** @default null */
        message?: string | null;
        parties: {
          /** @default null */
          asksForCode?: boolean | null;
          displayName: string;
          /** Format: email */
          email: string;
          /** @default null */
          hours?:
            | {
                day: number;
                from: string;
                to: string;
              }[]
            | null;
          /** @default null */
          language?: ('en' | 'de') | null;
          /** @enum {string} */
          part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
          /** @default null */
          personId?: string | null;
          /** @default null */
          reminders?: {
            everyDays: number;
            firstAfterDays: number;
            /** @description 0: nobody is reminded. */
            most: number;
          } | null;
          /** @default null */
          timeZone?: string | null;
          /** @default null */
          title?: string | null;
          /** @default 1 */
          turn?: number;
          /** @default null */
          userId?: string | null;
        }[];
        /** @default null */
        reminders?: {
          everyDays: number;
          firstAfterDays: number;
          /** @description 0: nobody is reminded. */
          most: number;
        } | null;
        /** Format: uuid */
        roleId: string;
        /** @default null */
        roleVersion?: number | null;
      }[];
    };
    AgreementChangeWanted: {
      /** @default null */
      asksForCode?: boolean | null;
      /** @default null */
      asksForFormatCheck?: boolean | null;
      /** @default null */
      expiresInDays?: number | null;
      /**
       * @default en
       * @enum {string}
       */
      language?: 'en' | 'de';
      /** @default null */
      message?: string | null;
      parties: {
        /** @default null */
        asksForCode?: boolean | null;
        displayName: string;
        /** Format: email */
        email: string;
        /** @default null */
        hours?:
          | {
              day: number;
              from: string;
              to: string;
            }[]
          | null;
        /** @default null */
        language?: ('en' | 'de') | null;
        /** @enum {string} */
        part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
        /** @default null */
        personId?: string | null;
        /** @default null */
        reminders?: {
          everyDays: number;
          firstAfterDays: number;
          /** @description 0: nobody is reminded. */
          most: number;
        } | null;
        /** @default null */
        timeZone?: string | null;
        /** @default null */
        title?: string | null;
        /** @default 1 */
        turn?: number;
        /** @default null */
        userId?: string | null;
      }[];
      /** @default null */
      reminders?: {
        everyDays: number;
        firstAfterDays: number;
        /** @description 0: nobody is reminded. */
        most: number;
      } | null;
      /** @default null */
      roleVersion?: number | null;
    };
    AgreementEvent: {
      address: string | null;
      at: string;
      details: {
        [key: string]: string | number | boolean | null;
      };
      device: string | null;
      documentHash: string | null;
      fact: string;
      hash: string;
      partyId: string | null;
      previousHash: string | null;
      sequence: number;
      tokenHash: string | null;
      userId: string | null;
    };
    AgreementEvents: {
      events: components['schemas']['AgreementEvent'][];
      /** @description The first event that is not as it was written; null when the chain is whole. */
      fault: {
        /** @enum {string} */
        kind: 'missing' | 'altered' | 'unlinked' | 'cut-off' | 'replaced';
        sequence: number;
      } | null;
    };
    AgreementFile: {
      bytes: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @enum {string} */
      kind: 'issued' | 'signed' | 'sealed' | 'certificate';
      partyId: string | null;
      position: number;
      sha256: string;
    };
    AgreementParty: {
      actedAt: string | null;
      consentedAt: string | null;
      deliveredAt: string | null;
      displayName: string;
      email: string;
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      invitedAt: string | null;
      /** @enum {string} */
      language: 'en' | 'de';
      mailFault: {
        address: string;
        at: string;
        reason: string;
      } | null;
      nextReminderAt: string | null;
      openedAt: string | null;
      /** @enum {string} */
      part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
      /** @description Why they declined. */
      reason: string | null;
      remindersSent: number;
      /** @enum {string} */
      state: 'waiting' | 'invited' | 'opened' | 'consented' | 'approved' | 'signed' | 'declined';
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      stateSince: string;
      timeZone: string;
      title: string | null;
      turn: number;
      /** @description Mail that waits for their hours, and when it goes. */
      waitingMail: {
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        at: string;
        mail: string;
      }[];
    };
    AgreementQuestion: {
      answer: string | null;
      answeredAt: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @description Id in the work model. */
      expectation: string;
      /** Format: uuid */
      id: string;
      judgement: {
        canBeAccepted: boolean;
        changes: {
          /** @description The expectation that it is about. */
          id: string | null;
          /** @enum {string} */
          kind: 'added' | 'removed' | 'changed';
          /** @description It changes what is expected or promised, not words alone. */
          material: boolean;
          /** @description JSON Pointer into the work model. */
          path: string;
          sentence: string;
        }[];
        newFindings: {
          message: string;
          rule: string;
          severity: string;
        }[];
      } | null;
      /** @enum {string} */
      kind: 'question' | 'proposal';
      /** Format: uuid */
      partyId: string;
      /** @description JSON Patch (RFC 6902) on the work model. */
      patch: unknown[] | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'accepted' | 'refused' | 'withdrawn';
      text: string;
    };
    Agreements: {
      items: components['schemas']['AgreementSummary'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AgreementSummary: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @description It does not go on by itself; its own page says why. */
      hasFault: boolean;
      /** Format: uuid */
      id: string;
      newHire: string | null;
      openQuestions: number;
      /** Format: uuid */
      roleId: string;
      roleTitle: string;
      roleVersion: number;
      /** @enum {string} */
      state:
        | 'draft'
        | 'in-approval'
        | 'approved'
        | 'sent'
        | 'opened'
        | 'consented'
        | 'signed'
        | 'countersigned'
        | 'seal-failed'
        | 'sealed'
        | 'delivered'
        | 'declined'
        | 'expired'
        | 'voided'
        | 'superseded'
        | 'paper-route';
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      stateSince: string;
    };
    AgreementWanted: {
      /** @default null */
      asksForCode?: boolean | null;
      /** @default null */
      asksForFormatCheck?: boolean | null;
      /** @default null */
      expiresInDays?: number | null;
      /**
       * @default en
       * @enum {string}
       */
      language?: 'en' | 'de';
      /** @default null */
      message?: string | null;
      parties: {
        /** @default null */
        asksForCode?: boolean | null;
        displayName: string;
        /** Format: email */
        email: string;
        /** @default null */
        hours?:
          | {
              day: number;
              from: string;
              to: string;
            }[]
          | null;
        /** @default null */
        language?: ('en' | 'de') | null;
        /** @enum {string} */
        part: 'new-hire' | 'company-signer' | 'approver' | 'viewer' | 'copy';
        /** @default null */
        personId?: string | null;
        /** @default null */
        reminders?: {
          everyDays: number;
          firstAfterDays: number;
          /** @description 0: nobody is reminded. */
          most: number;
        } | null;
        /** @default null */
        timeZone?: string | null;
        /** @default null */
        title?: string | null;
        /** @default 1 */
        turn?: number;
        /** @default null */
        userId?: string | null;
      }[];
      /** @default null */
      reminders?: {
        everyDays: number;
        firstAfterDays: number;
        /** @description 0: nobody is reminded. */
        most: number;
      } | null;
      /** Format: uuid */
      roleId: string;
      /** @default null */
      roleVersion?: number | null;
    };
    AnswerGiven: {
      answer: string;
    };
    ApiKey: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      createdBy: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /** @description Right to five minutes. */
      lastUsedAt: string | null;
      name: string;
      /** @description The beginning of the key, to tell keys apart by. */
      prefix: string;
      revokedAt: string | null;
      scopes: string[];
    };
    ApiKeyMade: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      createdBy: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /** @description The key itself. It is shown this once and kept nowhere. */
      key: string;
      /** @description Right to five minutes. */
      lastUsedAt: string | null;
      name: string;
      /** @description The beginning of the key, to tell keys apart by. */
      prefix: string;
      revokedAt: string | null;
      scopes: string[];
    };
    ApiKeys: {
      items: components['schemas']['ApiKey'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    /** @enum {string} */
    ApiKeyScope:
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
      | 'agreements:read'
      | 'agreements:write'
      | 'privacy:manage'
      | 'seals:manage'
      | 'webhooks:manage'
      | 'jobs:read'
      | 'jobs:manage';
    ApiKeyWanted: {
      /**
       * @description Until it expires.
       * @default 90
       */
      days?: number;
      /** @description What the key is for. */
      name: string;
      scopes: components['schemas']['ApiKeyScope'][];
    };
    AuditEntries: {
      items: components['schemas']['AuditEntry'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AuditEntry: {
      address: string | null;
      apiKeyId: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      at: string;
      details: {
        [key: string]: unknown;
      };
      /** @description What happened, in the past tense: `role-published`. */
      fact: string;
      /** Format: uuid */
      id: string;
      requestId: string | null;
      /** @description What sort of thing it happened to: `role`. */
      subject: string;
      subjectId: string;
      userId: string | null;
    };
    /** @description Set times as data are in `setTime`, deadlines in `deadline` and `permitted`. */
    BreakdownDuty: {
      /** @description The same with each minute counted once and unpaid breaks taken out. */
      countedPerWeek: components['schemas']['BreakdownMinutes'] | null;
      id: string;
      /** @enum {string} */
      mode: 'sync' | 'async';
      owner: string | null;
      people: string[];
      /** @description In an average week; null while no time or effort is given. */
      perWeek: components['schemas']['BreakdownMinutes'] | null;
      place: {
        id: string;
        kind: string;
        name: string;
      } | null;
      /** @description Why it is at a set time, or on one’s own time. */
      reason: string | null;
      receiver: string | null;
      /** @description Of the contracted week. */
      sharePercent: number | null;
      title: string;
      /** @description Set times or deadline, in words. */
      when: string;
    } & {
      [key: string]: unknown;
    };
    BreakdownMinutes: {
      /** @description In lowest terms: 90 or 360/13. */
      exact: string;
      /** @description For people, one decimal. */
      minutes: number;
    };
    ChangeNoticesWanted: {
      /** @default null */
      message?: string | null;
    };
    ChangeReport: {
      latestVersion: number;
      people: {
        /** @description When they signed the notice; null: not yet. */
        acknowledgedAt: string | null;
        /** Format: uuid */
        agreementId: string;
        email: string;
        name: string;
        noticeId: string | null;
        noticeState:
          | (
              | 'draft'
              | 'in-approval'
              | 'approved'
              | 'sent'
              | 'opened'
              | 'consented'
              | 'signed'
              | 'countersigned'
              | 'seal-failed'
              | 'sealed'
              | 'delivered'
              | 'declined'
              | 'expired'
              | 'voided'
              | 'superseded'
              | 'paper-route'
            )
          | null;
        personId: string | null;
        roleVersion: number;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        sealedAt: string;
      }[];
    };
    CompletionRecord: {
      [key: string]: unknown;
    };
    CurrentSession: {
      /** @description Null for a person who belongs to no organisation. */
      accessRole: components['schemas']['AccessRole'] | null;
      /** @description Those that the session can switch between. */
      organisations: {
        accessRole: components['schemas']['AccessRole'];
        /** Format: uuid */
        id: string;
        isCurrent: boolean;
        name: string;
        slug: string;
      }[];
      permissions: string[];
      user: {
        email: string;
        /** Format: uuid */
        id: string;
        locale: string;
        name: string;
      };
    };
    /**
     * Format: date
     * @description Calendar date, year-month-day.
     * @example 2026-03-06
     */
    Date: string;
    DeadJobs: {
      items: {
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        failedAt: string;
        /** Format: uuid */
        id: string;
        /** @description What the job does, such as `render-document`. */
        kind: string;
        /** @description Why the last try failed. */
        reason: string;
      }[];
    };
    DeliveryReportOutcome:
      | {
          /** Format: uuid */
          agreementId: string;
          /** @enum {string} */
          outcome: 'bounced';
          partyId: string | null;
        }
      | {
          /** @enum {string} */
          outcome: 'ignored';
          /**
           * @description Not of a mail that failed; of no mail of this organisation; of an address that was mended meanwhile.
           * @enum {string}
           */
          why: 'no-report' | 'not-ours' | 'mended';
        };
    Document: {
      bytes: number | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      fault: components['schemas']['DocumentFault'] | null;
      fileName: string;
      /** Format: uuid */
      id: string;
      /** @description The role has a newer version by now, which says something else, if only its number. */
      isStale: boolean;
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @enum {string} */
      language: 'en' | 'de';
      pages: number | null;
      /** @enum {string} */
      paper: 'a4' | 'letter';
      readyAt: string | null;
      /** @description Null with the sample of a template. */
      roleId: string | null;
      roleVersion: number | null;
      /** @description Of the file; null until there is one. */
      sha256: string | null;
      /** @enum {string} */
      state: 'queued' | 'rendering' | 'ready' | 'failed';
      /** @description Null: as shipped. */
      templateId: string | null;
      /** @description Of the draft that a sample is laid out by. */
      templateRevision: number | null;
      templateVersion: number | null;
    };
    DocumentBatch: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @description Documents that were deleted after they were made. */
      deleted: number;
      failed: number;
      /** Format: uuid */
      id: string;
      isDone: boolean;
      ready: number;
      total: number;
      waiting: number;
    };
    DocumentBatchItem: {
      documentId: string | null;
      fault: components['schemas']['DocumentFault'] | null;
      /** @description From 0, in the order of the request. */
      position: number;
      /** @enum {string} */
      state: 'waiting' | 'ready' | 'failed' | 'deleted';
    };
    DocumentBatchItems: {
      items: components['schemas']['DocumentBatchItem'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    DocumentBatchWanted: {
      items: components['schemas']['DocumentWanted'][];
    };
    DocumentFault: {
      code: string;
      detail: string;
      /** @description Places in the role’s model; in the template’s sources when the code begins with `template`. */
      faults: {
        detail: string;
        pointer: string;
      }[];
      /** @description The same inputs would fail again. */
      isFinal: boolean;
    };
    Documents: {
      items: components['schemas']['Document'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    DocumentTemplate: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @description It can be published when there are none. */
      readonly faults: components['schemas']['DocumentTemplateFault'][];
      /** Format: uuid */
      id: string;
      isDefault: boolean;
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @description 0 while nothing is published. */
      latestVersion: number;
      name: string;
      revision: number;
      sources: components['schemas']['DocumentTemplateSourcesKept'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    DocumentTemplateChange: {
      /** @description Make documents of the kind with it when nobody names a template. */
      isDefault: boolean;
      name: string;
      sources: components['schemas']['DocumentTemplateSources'];
    };
    DocumentTemplateFault: {
      /** @description From 1; null when the fault has no place in the text. */
      line: number | null;
      /** @description Into the sources: `/body`, `/style`, `/partials/<name>`. */
      pointer: string;
      reason: string;
      /** @description Path of the template as it would lie among the shipped ones. */
      template: string;
      /** @description What the template asks for; null when the fault is not about a value. */
      value: string | null;
    };
    DocumentTemplateFaults: {
      readonly faults: components['schemas']['DocumentTemplateFault'][];
    };
    DocumentTemplates: {
      items: components['schemas']['DocumentTemplateSummary'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    DocumentTemplateShipped: {
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      sources: components['schemas']['DocumentTemplateSourcesKept'];
    };
    /** @description What replaces the shipped templates of the kind; what is null or absent stays as shipped. */
    DocumentTemplateSources: {
      /** @default null */
      body?: string | null;
      /** @default {} */
      partials?: {
        [key: string]: string;
      };
      /** @default null */
      style?: string | null;
    };
    DocumentTemplateSourcesKept: {
      body: string | null;
      partials: {
        [key: string]: string;
      };
      style: string | null;
    };
    DocumentTemplateSummary: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      isDefault: boolean;
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /** @description 0 while nothing is published. */
      latestVersion: number;
      name: string;
      revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    DocumentTemplateToCheck: {
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      sources: components['schemas']['DocumentTemplateSources'];
    };
    DocumentTemplateVersion: {
      authorApiKeyId: string | null;
      authorUserId: string | null;
      /** @description SHA-256 of the sources. */
      hash: string;
      number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      publishedAt: string;
      /** Format: uuid */
      templateId: string;
    };
    DocumentTemplateVersionContent: {
      authorApiKeyId: string | null;
      authorUserId: string | null;
      /** @description SHA-256 of the sources. */
      hash: string;
      number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      publishedAt: string;
      sources: components['schemas']['DocumentTemplateSourcesKept'];
      /** Format: uuid */
      templateId: string;
    };
    DocumentTemplateVersions: {
      items: components['schemas']['DocumentTemplateVersion'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    DocumentTemplateWanted: {
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      name: string;
      /** @default {} */
      sources?: components['schemas']['DocumentTemplateSources'];
    };
    DocumentWanted: {
      /** @enum {string} */
      kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      /**
       * @default en
       * @enum {string}
       */
      language?: 'en' | 'de';
      /**
       * @description Null: by the jurisdiction of the role.
       * @default null
       */
      paper?: ('a4' | 'letter') | null;
      /** Format: uuid */
      roleId: string;
      /**
       * @description Null: the latest that is published.
       * @default null
       */
      roleVersion?: number | null;
      /**
       * @description `default`: the organisation’s own of the kind, if it has one; `shipped`: Workpact’s; or one of the organisation’s.
       * @default default
       */
      template?:
        | ('default' | 'shipped')
        | {
            /** Format: uuid */
            id: string;
            /**
             * @description Null: the latest.
             * @default null
             */
            version?: number | null;
          };
    };
    /** @description JSON Patch (RFC 6902) of the model in exact form. */
    DraftPatch: (
      | {
          /** @enum {string} */
          op: 'add' | 'replace' | 'test';
          path: string;
          value: unknown;
        }
      | {
          /** @enum {string} */
          op: 'remove';
          path: string;
        }
      | {
          from: string;
          /** @enum {string} */
          op: 'move' | 'copy';
          path: string;
        }
    )[];
    DraftSource: {
      /** @description The same as JSON, in exact form or in people’s notation. Of it a text is written, or edited where there is one. */
      model?: {
        [key: string]: unknown;
      };
      /** @description A role file, YAML or JSON. It is kept to the byte, comments included. */
      text?: string;
    };
    DutyBreakdown: {
      duties: components['schemas']['BreakdownDuty'][];
      label: string | null;
      /** @enum {string} */
      language: 'en' | 'de';
      /** @description The weeks that averages are taken over. */
      over: {
        startDate: string;
        weeks: number;
      };
      role: {
        id: string;
        timeZone: string | null;
        title: string;
      };
      totals: {
        breaksWithin: components['schemas']['BreakdownMinutes'];
        contracted: components['schemas']['BreakdownMinutes'] | null;
        dutiesWithoutEffort: number;
        overlapping: components['schemas']['BreakdownMinutes'];
        ownTime: components['schemas']['BreakdownMinutes'] | null;
        ownTimePercent: number | null;
        planned: components['schemas']['BreakdownMinutes'];
        setTime: components['schemas']['BreakdownMinutes'];
        setTimePercent: number | null;
        unplanned: components['schemas']['BreakdownMinutes'] | null;
      };
    };
    Erasure: {
      erased: number;
      kept: {
        /** Format: uuid */
        agreementId: string;
        /** @enum {string} */
        because: 'legal-hold' | 'legal-duty' | 'running';
        /** @description How long the law of its place has it kept, from its end. */
        days: number;
        source: string;
        state: string;
        until: string | null;
        why: string;
      }[];
    };
    ExplainedPolicies: {
      fields: components['schemas']['ExplainedPolicyField'][];
      /** @description What assignments say and what does not hold. */
      refusals: components['schemas']['PolicyRefusal'][];
    };
    ExplainedPolicyField: {
      engagements: ('employee' | 'contractor')[];
      /** @description “from Communication policy v3, overridden by Design team” */
      explanation: string;
      /** @description Part of the work model, such as `/quietHours` or `/norms/norm-chat`. */
      field: string;
      lockedBy: {
        /** @enum {string} */
        level: 'organisation' | 'team' | 'role';
        levelName: string;
      } | null;
      /** @description All that have had a say, widest first; the last is where it is from. */
      steps: components['schemas']['PolicyFieldStep'][];
      /** @description Zone of its clock times; null: the role's. */
      timeZone: string | null;
      /** @description In exact form; null: a level has taken the field out. */
      value: unknown;
    };
    Finding: {
      fixes: {
        isSafe: boolean;
        patch:
          | {
              [key: string]: unknown;
            }[]
          | null;
        title: string;
      }[];
      message: string;
      /** @description JSON Pointer into the model. */
      path: string;
      rule: string;
      severity: string;
      sources: string[];
    };
    /**
     * @description Stable name of this item within the file: lower-case words joined by hyphens.
     * @example team-meeting
     */
    Id: string;
    ImportedRoles: {
      imported: {
        file: string;
        role: components['schemas']['Role'];
      }[];
      refused: {
        details: string[];
        file: string;
      }[];
    };
    Invitation: {
      accessRole: components['schemas']['AccessRole'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      email: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      expiresAt: string;
      /** Format: uuid */
      id: string;
    };
    Invitations: {
      items: components['schemas']['Invitation'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    InvitationWanted: {
      accessRole: components['schemas']['AccessRole'];
      /**
       * Format: email
       * @example olive@example.org
       */
      email: string;
    };
    KeptPolicyAssignment: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'organisation' | 'team' | 'role';
      locks: string[];
      /** @description What does not hold because a level above has locked it. */
      notApplied: components['schemas']['PolicyRefusal'][];
      overrides: {
        [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      parameters: {
        [key: string]: unknown;
      };
      revision: number;
      roleId: string | null;
      teamId: string | null;
      /** Format: uuid */
      templateId: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
      version: number;
    };
    LegalHoldWanted: {
      reason: string;
    };
    LoginLinkRedeemed: {
      token: string;
    };
    LoginLinkWanted: {
      /**
       * Format: email
       * @example olive@example.org
       */
      email: string;
    };
    Member: {
      accessRole: components['schemas']['AccessRole'];
      email: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      joinedAt: string;
      name: string;
      revision: number;
      /** Format: uuid */
      userId: string;
    };
    Members: {
      items: components['schemas']['Member'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    NewPolicyAssignment: {
      /** @enum {string} */
      level: 'organisation' | 'team' | 'role';
      /**
       * @description Fields that no level below may change.
       * @default []
       */
      locks?: string[];
      /**
       * @description By field, where it is not what the template says.
       * @default {}
       */
      overrides?: {
        [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /**
       * @description Values by name. What is left out has the default of the version.
       * @default {}
       */
      parameters?: {
        [key: string]: unknown;
      };
      /**
       * @description For the level of a role.
       * @default null
       */
      roleId?: string | null;
      /**
       * @description For the level of a team.
       * @default null
       */
      teamId?: string | null;
      /** Format: uuid */
      templateId: string;
      /**
       * @description Null for the latest.
       * @default null
       */
      version?: number | null;
    };
    NewRole: {
      /** @description The same as JSON, in exact form or in people’s notation. Of it a text is written, or edited where there is one. */
      model?: {
        [key: string]: unknown;
      };
      /** @default null */
      teamId?: string | null;
      /** @description A role file, YAML or JSON. It is kept to the byte, comments included. */
      text?: string;
    };
    OidcProvider: {
      /** @description Enter it at the server as the redirect URI. */
      callback: string;
      clientId: string;
      /** @enum {string} */
      defaultAccessRole: 'recruiter' | 'hiring-manager' | 'viewer';
      emailDomains: string[];
      issuer: string;
      revision: number;
    };
    OidcProviderWritten: {
      clientId: string;
      /** @description Left out, the one that is kept stays. */
      clientSecret?: string;
      /**
       * @description Of those who come in without invitation.
       * @default viewer
       * @enum {string}
       */
      defaultAccessRole?: 'recruiter' | 'hiring-manager' | 'viewer';
      /** @description Only addresses of these domains are let in. */
      emailDomains: string[];
      /**
       * Format: uri
       * @description As the server names itself, exactly.
       */
      issuer: string;
    };
    Organisation: {
      /** Format: uuid */
      id: string;
      name: string;
      revision: number;
      settings: {
        /** @description What holds for agreements that say nothing else. */
        agreements?: {
          /** @description Whether parties show a code from their mail before they read. */
          asksForCode?: boolean;
          expiresInDays?: number;
          reminders?: {
            everyDays: number;
            firstAfterDays: number;
            /** @description 0: nobody is reminded. */
            most: number;
          };
          /** @description How long agreements are kept, in place of what is built in. What was signed is never kept for less. */
          retention?: {
            days: number;
            /** @description ISO 3166 code of a country or region; *: where no rule is known. */
            place: string;
            /** @enum {string} */
            type: 'signed-agreement' | 'unsigned-agreement';
            /** @description Told to people who ask why something is kept. */
            why: string;
          }[];
        };
        /**
         * @description Language of documents and mail, unless another is asked for.
         * @enum {string}
         */
        language?: 'en' | 'de';
        /** @description IANA name, such as Europe/Berlin. */
        timeZone?: string;
      };
      slug: string;
    };
    OrganisationChange: {
      name?: string;
      /** @description Takes the place of all settings. */
      settings?: {
        /** @description What holds for agreements that say nothing else. */
        agreements?: {
          /** @description Whether parties show a code from their mail before they read. */
          asksForCode?: boolean;
          expiresInDays?: number;
          reminders?: {
            everyDays: number;
            firstAfterDays: number;
            /** @description 0: nobody is reminded. */
            most: number;
          };
          /** @description How long agreements are kept, in place of what is built in. What was signed is never kept for less. */
          retention?: {
            days: number;
            /** @description ISO 3166 code of a country or region; *: where no rule is known. */
            place: string;
            /** @enum {string} */
            type: 'signed-agreement' | 'unsigned-agreement';
            /** @description Told to people who ask why something is kept. */
            why: string;
          }[];
        };
        /**
         * @description Language of documents and mail, unless another is asked for.
         * @enum {string}
         */
        language?: 'en' | 'de';
        /** @description IANA name, such as Europe/Berlin. */
        timeZone?: string;
      };
    };
    OrganisationChosen: {
      /** Format: uuid */
      organisationId: string;
    };
    OwnPasskey: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      lastUsedAt: string | null;
      name: string;
    };
    OwnPasskeys: {
      items: components['schemas']['OwnPasskey'][];
    };
    OwnSessions: {
      items: {
        address: string | null;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        createdAt: string;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        expiresAt: string;
        /** Format: uuid */
        id: string;
        isCurrent: boolean;
        /**
         * Format: date-time
         * @description Right to five minutes.
         */
        lastSeenAt: string;
        /** @enum {string} */
        signedInBy: 'login-link' | 'password' | 'passkey' | 'oidc';
        userAgent: string | null;
      }[];
    };
    PartyAddressWanted: {
      displayName: string;
      /** Format: email */
      email: string;
      /** @default null */
      title?: string | null;
    };
    PartyTimeWanted: {
      /** @description From now. */
      days: number;
    };
    PasskeyAsked: {
      /** @description Send it back with the answer of the browser, within ten minutes. */
      challenge: string;
      /** @description For PublicKeyCredential.parse…OptionsFromJSON in the browser. */
      options: {
        challenge: string;
      } & {
        [key: string]: unknown;
      };
    };
    PasskeyPresented: {
      challenge: string;
      credential: {
        /** @enum {string} */
        authenticatorAttachment?: 'platform' | 'cross-platform';
        id: string;
        rawId: string;
        response: {
          authenticatorData: string;
          clientDataJSON: string;
          signature: string;
          userHandle?: string | null;
        };
        /** @enum {string} */
        type: 'public-key';
      };
    };
    PasskeyRegistered: {
      challenge: string;
      credential: {
        /** @enum {string} */
        authenticatorAttachment?: 'platform' | 'cross-platform';
        id: string;
        rawId: string;
        response: {
          attestationObject: string;
          clientDataJSON: string;
          transports?: ('ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb')[];
        };
        /** @enum {string} */
        type: 'public-key';
      };
      /** @description By which the person knows the device. */
      name: string;
    };
    PasswordSet: {
      /** @description At least 12 characters. */
      password: string;
    };
    PasswordSignIn: {
      /**
       * Format: email
       * @example olive@example.org
       */
      email: string;
      password: string;
    };
    People: {
      items: components['schemas']['Person'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    Person: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      displayName: string;
      email: string | null;
      /** Format: uuid */
      id: string;
      offeredAt: string | null;
      revision: number;
      /** @enum {string} */
      state: 'candidate' | 'offered' | 'employed' | 'left';
      timeZone: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
      userId: string | null;
      workingHours: components['schemas']['WeekOfHours'] | null;
    };
    PersonData: {
      agreements: unknown[];
      /** @description Among the people of the organisation. */
      person: {
        [key: string]: unknown;
      } | null;
    };
    PersonDataWanted: {
      /** Format: email */
      email: string;
    };
    PersonFields: {
      displayName: string;
      /** @default null */
      email?: string | null;
      /** @enum {string} */
      state: 'candidate' | 'offered' | 'employed' | 'left';
      /** @description IANA time zone, such as Europe/Berlin. */
      timeZone: string;
      /**
       * @description The member who is this person. Linking to another deletes what the person kept for themselves.
       * @default null
       */
      userId?: string | null;
      /**
       * @description Agreed hours in the person’s zone; null while nobody said.
       * @default null
       */
      workingHours?: components['schemas']['WeekOfHours'] | null;
    };
    PolicyAssignment: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'organisation' | 'team' | 'role';
      locks: string[];
      overrides: {
        [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      parameters: {
        [key: string]: unknown;
      };
      revision: number;
      roleId: string | null;
      teamId: string | null;
      /** Format: uuid */
      templateId: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
      version: number;
    };
    PolicyAssignmentChoices: {
      /** @description Fields that no level below may change. */
      locks: string[];
      /** @description By field, where it is not what the template says. */
      overrides: {
        [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /** @description Values by name. What is left out has the default of the version. */
      parameters: {
        [key: string]: unknown;
      };
    };
    PolicyAssignments: {
      items: components['schemas']['PolicyAssignment'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    PolicyDiff: {
      /** @description What would change for a role that uses the defaults. */
      changes: {
        /** @enum {string} */
        kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected of people, not words only. */
        material: boolean;
        path: string;
        sentence: string;
      }[];
      /** @description Every difference of the two bodies, RFC 6902. */
      patch: {
        op: string;
        path: string;
        value?: unknown;
      }[];
    };
    PolicyFieldChoice:
      | {
          /** @enum {string} */
          rule: 'inherit';
        }
      | {
          /** @enum {string} */
          rule: 'override';
          /** @description In the notation of role files; null takes the field out. */
          value: unknown;
        };
    PolicyFieldStep: {
      /** Format: uuid */
      assignmentId: string;
      /** @enum {string} */
      how: 'set' | 'overridden' | 'removed';
      /** @enum {string} */
      level: 'organisation' | 'team' | 'role';
      levelName: string;
      /** Format: uuid */
      templateId: string;
      templateTitle: string;
      version: number;
    };
    PolicyOfDrafts: {
      cursor?: string;
      /**
       * @description How many roles to check now; each takes a moment.
       * @default 20
       */
      limit?: number;
      /** Format: uuid */
      templateId: string;
      version: number;
    };
    PolicyPublication: {
      /**
       * @description Whether a worker brings the version to where older ones are in use, and opens drafts of the roles that it changes. If not, older ones stay in use until somebody adopts this one there.
       * @default true
       */
      rollOut?: boolean;
    };
    PolicyRefusal: {
      assignmentIds: string[];
      /** @enum {string} */
      code: 'policy-invalid' | 'field-unknown' | 'override-invalid' | 'policies-conflict' | 'field-locked';
      field: string | null;
      /** @enum {string} */
      level: 'organisation' | 'team' | 'role';
      message: string;
    };
    PolicyTemplate: {
      archivedAt: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** @description What people work on. In use are versions. */
      draft: components['schemas']['PolicyTemplateBody'];
      /** Format: uuid */
      id: string;
      /** @description What the draft sets. */
      kinds: (
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
      latestVersion: number;
      revision: number;
      /** @description Name of the template that came with the product and began this one. */
      shippedAs: string | null;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    PolicyTemplateBody: {
      /**
       * @description Whom it is for. Set hours of a contractor can make an employee of them by law.
       * @default [
       *       "employee",
       *       "contractor"
       *     ]
       */
      engagements: ('employee' | 'contractor')[];
      /** @description The parts it sets, in the notation of role files. */
      fields: {
        [key: string]: unknown;
      };
      /** @default [] */
      parameters: (
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'time-range';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'time';
          }
        | {
            default: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'weekdays';
          }
        | {
            default: number;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'minutes';
          }
        | {
            default: number;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'days';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'text';
          }
        | {
            default: components['schemas']['TimeZone'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'zone';
          }
        | {
            default: components['schemas']['Id'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'place';
          }
        | {
            default: components['schemas']['Date'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'date';
          }
        | {
            default: boolean;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'yes-no';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            options: string[];
            /** @enum {string} */
            type: 'choice';
          }
      )[];
      /**
       * @description Version of this format. Always 1.
       * @default 1
       * @enum {number}
       */
      policy: 1;
      /**
       * @description Zone of its clock times, or a placeholder. Null: the zone of each role, so that 20:00 is 20:00 wherever one is.
       * @default null
       */
      timeZone: string | null;
      /** @description What people call it: "Communication policy". */
      title: string;
      /** @description Why one would have it, and what to mind, for the person who chooses it. */
      why: string;
    };
    PolicyTemplateBodyInput: {
      /**
       * @description Whom it is for. Set hours of a contractor can make an employee of them by law.
       * @default [
       *       "employee",
       *       "contractor"
       *     ]
       */
      engagements?: ('employee' | 'contractor')[];
      /** @description The parts it sets, in the notation of role files. */
      fields: {
        [key: string]: unknown;
      };
      /** @default [] */
      parameters?: (
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'time-range';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'time';
          }
        | {
            default: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'weekdays';
          }
        | {
            default: number;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'minutes';
          }
        | {
            default: number;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'days';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'text';
          }
        | {
            default: components['schemas']['TimeZone'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'zone';
          }
        | {
            default: components['schemas']['Id'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'place';
          }
        | {
            default: components['schemas']['Date'];
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'date';
          }
        | {
            default: boolean;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            /** @enum {string} */
            type: 'yes-no';
          }
        | {
            default: string;
            /** @description What it decides, in words for the person who fills it in. */
            description: string;
            /** @description What placeholders call it. */
            name: string;
            options: string[];
            /** @enum {string} */
            type: 'choice';
          }
      )[];
      /**
       * @description Version of this format. Always 1.
       * @default 1
       * @enum {number}
       */
      policy?: 1;
      /**
       * @description Zone of its clock times, or a placeholder. Null: the zone of each role, so that 20:00 is 20:00 wherever one is.
       * @default null
       */
      timeZone?: string | null;
      /** @description What people call it: "Communication policy". */
      title: string;
      /** @description Why one would have it, and what to mind, for the person who chooses it. */
      why: string;
    };
    PolicyTemplates: {
      items: components['schemas']['PolicyTemplate'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    PolicyVersion: {
      body: components['schemas']['PolicyTemplateBody'];
      /** @description SHA-256 of the canonical JSON (RFC 8785) of the body, in hex. */
      hash: string;
      number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      publishedAt: string;
      /** @description Null when a program published it. */
      publishedBy: string | null;
      /** Format: uuid */
      templateId: string;
    };
    PolicyVersionAdoption: {
      /** @description Fields that no level below may change. */
      locks?: string[];
      /** @description By field, where it is not what the template says. */
      overrides?: {
        [key: string]: components['schemas']['PolicyFieldChoice'];
      };
      /** @description Values by name. What is left out has the default of the version. */
      parameters?: {
        [key: string]: unknown;
      };
      version: number;
    };
    PolicyVersions: {
      items: components['schemas']['PolicyVersion'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    PreferredHours: {
      hours: components['schemas']['WeekOfHours'];
    };
    /** @description Seen by nobody but the person. */
    PreferredWindow: {
      hours: components['schemas']['WeekOfHours'];
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    /** @description What went wrong (RFC 9457). */
    Problem: {
      /** @description What failed this time, why, and what to do. */
      detail: string;
      /** @description Which parts of the request are at fault; empty when it is not about a part. */
      faults: {
        detail: string;
        /** @enum {string} */
        in: 'body' | 'query' | 'path' | 'header';
        /** @description JSON Pointer (RFC 6901): into the body, or the name of the parameter or header. */
        pointer: string;
      }[];
      /** @description Path of the request. */
      instance: string;
      /** @description Name it when you ask for help: the log has the same. */
      requestId: string;
      status: number;
      /** @description The sort of problem in words, the same each time. */
      title: string;
      /** @description Address that names the sort of problem; its last part is its code, which never changes. */
      type: string;
    } & {
      [key: string]: unknown;
    };
    PromiseDiff: {
      changes: {
        /** @description The expectation that it is about. */
        id: string | null;
        /** @enum {string} */
        kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected or promised, not words alone. */
        material: boolean;
        /** @description JSON Pointer into the work model. */
        path: string;
        sentence: string;
      }[];
      roleVersion: number;
    };
    PublishedPolicy: {
      /** @description Published roles that it reaches. What is published of them stays as it is. */
      affectedRoles: {
        count: number;
        /** @description The first 50, in the order of their ids. */
        items: components['schemas']['Role'][];
      };
      /** @description Where older versions are in use now, and this one is to be (the first 1000). */
      outdated: components['schemas']['PolicyAssignment'][];
      outdatedCount: number;
      revision: number;
      template: components['schemas']['PolicyTemplate'];
      version: components['schemas']['PolicyVersion'];
    };
    PublishedRole: {
      revision: number;
      role: components['schemas']['Role'];
      version: components['schemas']['RoleVersionSummary'];
    };
    ReasonGiven: {
      /** @description Those who were asked read it. */
      reason: string;
    };
    RecoveryCodes: {
      /** @description Each good once in place of the app. Shown this once. */
      recoveryCodes: string[];
    };
    RemindersWanted: {
      everyDays: number;
      firstAfterDays: number;
      /** @description 0: nobody is reminded. */
      most: number;
    };
    Role: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      draftCause: {
        /** @enum {string} */
        kind: 'policy';
        /** Format: uuid */
        templateId: string;
        version: number;
      } | null;
      /** @description The draft cannot be read; title and the rest are those of its last readable text. */
      draftHasFaults: boolean;
      /** @description The draft waits to be published. */
      draftIsOpen: boolean;
      /** @enum {string} */
      engagement: 'employee' | 'contractor';
      /** Format: uuid */
      id: string;
      jurisdictions: string[];
      /** @description Number of the last published version; 0 before the first. */
      latestVersion: number;
      locationMode: ('onsite' | 'hybrid' | 'remote') | null;
      revision: number;
      /** @description The id in the role file; no other role of the organisation has it. */
      slug: string;
      /** @enum {string} */
      state: 'draft' | 'published' | 'archived';
      teamId: string | null;
      title: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    RoleChanges: {
      changes: {
        after: unknown;
        before: unknown;
        /** @description Id of the expectation that it is about. */
        id: string | null;
        /** @enum {string} */
        kind: 'added' | 'removed' | 'changed';
        /** @description It changes what is expected or promised, not words only. */
        material: boolean;
        path: string;
        sentence: string;
      }[];
    };
    RoleDraft: {
      faults: {
        code: string;
        column: number;
        expected: string | null;
        line: number;
        message: string;
        pointer: string;
        suggestion: string | null;
      }[];
      /** @description What it says; null while it has faults. Policies are not in it. */
      model: {
        [key: string]: unknown;
      } | null;
      revision: number;
      role: components['schemas']['Role'];
      /** @description The role file as it was written, to the byte. */
      text: string;
    };
    RoleDraftCheck: {
      findings: components['schemas']['Finding'][];
      fromPolicies: {
        fields: {
          explanation: string;
          field: string;
          outcome: string;
          pointer: string | null;
        }[];
        policies: {
          /** Format: uuid */
          templateId: string;
          version: number;
        }[];
        refusals: {
          code: string;
          field: string | null;
          level: string;
          message: string;
        }[];
      };
      isPublishable: boolean;
      measures: {
        [key: string]: unknown;
      } | null;
      /** @description What would be published: the draft with the policies that reach the role, under the number of the next version. */
      model: {
        [key: string]: unknown;
      };
      /** @description What must be settled before it can be published. */
      obstacles: {
        /** @description `question:`, `rule:` or `schedule`: what kind of thing it is. */
        cause: string;
        detail: string;
        pointer: string;
      }[];
      openQuestions: {
        howToAnswer: string;
        pointer: string;
        /** @enum {string} */
        question: 'mode' | 'place' | 'schedule' | 'coordination';
        why: string;
      }[];
      revision: number;
    };
    RolePublication: {
      /**
       * @description What is new, for readers of the history.
       * @default null
       */
      note?: string | null;
    };
    Roles: {
      items: components['schemas']['Role'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    RoleVersion: {
      authorApiKeyId: string | null;
      authorUserId: string | null;
      findings: components['schemas']['Finding'][];
      fromPolicies: {
        fields: {
          explanation: string;
          field: string;
          outcome: string;
          pointer: string | null;
        }[];
        policies: {
          /** Format: uuid */
          templateId: string;
          version: number;
        }[];
        refusals: {
          code: string;
          field: string | null;
          level: string;
          message: string;
        }[];
      };
      /** @description Every measure of the role, rounded for display. */
      measures: {
        [key: string]: unknown;
      };
      /** @description What holds: the file with the policies that applied. */
      model: {
        [key: string]: unknown;
      };
      /** @description SHA-256 of the canonical model, in hex. */
      modelHash: string;
      note: string | null;
      number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      publishedAt: string;
      /** Format: uuid */
      roleId: string;
      /** @description The role file as its author wrote it. */
      text: string;
    };
    RoleVersions: {
      items: components['schemas']['RoleVersionSummary'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    RoleVersionSummary: {
      authorApiKeyId: string | null;
      authorUserId: string | null;
      /** @description SHA-256 of the canonical model, in hex. */
      modelHash: string;
      note: string | null;
      number: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      publishedAt: string;
      /** Format: uuid */
      roleId: string;
    };
    SavedRoleDraft: {
      /** @description What is wrong with the text that was saved. */
      faults: {
        code: string;
        column: number;
        expected: string | null;
        line: number;
        message: string;
        pointer: string;
        suggestion: string | null;
      }[];
      revision: number;
      role: components['schemas']['Role'];
    };
    SealKey: {
      certificate: {
        /** @description SHA-256, in hex. */
        fingerprint: string;
        issuer: string;
        subject: string;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        validFrom: string;
        /**
         * Format: date-time
         * @description Time in UTC, ISO 8601.
         */
        validTo: string;
      };
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'made' | 'pkcs12';
      retiredAt: string | null;
    };
    SealKeys: {
      items: components['schemas']['SealKey'][];
    };
    SealKeyWanted: {
      /** @default  */
      password?: string;
      /**
       * @description Your own key with its certificates, in base64; null: one is made.
       * @default null
       */
      pkcs12?: string | null;
    };
    SealSettings: {
      hasTsaPassword: boolean;
      /** @enum {string} */
      level: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';
      revision: number;
      /** @description PEM of the roots that are trusted; null: any authority whose time stamps are right. */
      tsaRoots: string | null;
      /** @description RFC 3161 time stamping authority; null: none, and the level is B-B. */
      tsaUrl: string | null;
      tsaUser: string | null;
      /**
       * @description `wait`: not sealed until it works; `lower`: sealed without, and told.
       * @enum {string}
       */
      whenTimestampFails: 'wait' | 'lower';
    };
    SealSettingsWanted: {
      /** @enum {string} */
      level: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';
      /** @description Left out: as it was. Another address needs it again. */
      tsaPassword?: string | null;
      /** @default null */
      tsaRoots?: string | null;
      tsaUrl: string | null;
      /** @default null */
      tsaUser?: string | null;
      /**
       * @default wait
       * @enum {string}
       */
      whenTimestampFails?: 'wait' | 'lower';
    };
    SealTest: {
      key: {
        certificate: {
          /** @description SHA-256, in hex. */
          fingerprint: string;
          issuer: string;
          subject: string;
          /**
           * Format: date-time
           * @description Time in UTC, ISO 8601.
           */
          validFrom: string;
          /**
           * Format: date-time
           * @description Time in UTC, ISO 8601.
           */
          validTo: string;
        } | null;
        why: string | null;
        works: boolean;
      };
      timestamp: {
        at: string | null;
        why: string | null;
        works: boolean;
      } | null;
    };
    SecondFactorBegun: {
      /** @description otpauth: address for a QR code. */
      address: string;
      /** @description For typing into the app, in Base32. */
      secret: string;
    };
    SecondFactorConfirmed: {
      code: string;
    };
    SecondFactorSignIn: {
      /** @description From the answer that asked for the second factor. */
      challenge: string;
      /** @description Six digits of the app, or a recovery code. */
      code: string;
    };
    SessionsEnded: {
      ended: number;
    };
    SignInOutcome:
      | {
          /** @enum {string} */
          status: 'signed-in';
        }
      | {
          /** @description Send it with the code to /api/v1/second-factor/sign-in, within ten minutes. */
          challenge: string;
          /** @enum {string} */
          status: 'second-factor';
        };
    Team: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      parentId: string | null;
      revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
    };
    TeamFields: {
      /** @description Unlike any other team’s; capitals make no difference. */
      name: string;
      /**
       * @description The team that this one belongs to.
       * @default null
       */
      parentId?: string | null;
    };
    TeamOfRole: {
      teamId: string | null;
    };
    Teams: {
      items: components['schemas']['Team'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    /**
     * @description IANA time zone. An abbreviation such as EST or an offset such as GMT+1 does not say when clocks change.
     * @example America/New_York
     */
    TimeZone: string;
    Webhook: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      description: string | null;
      disabledAt: string | null;
      disabledReason: string | null;
      events: string[];
      /** @description Since when nothing has arrived; null while all is well. */
      failingSince: string | null;
      /** Format: uuid */
      id: string;
      isEnabled: boolean;
      revision: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
      url: string;
    };
    WebhookDeliveries: {
      items: components['schemas']['WebhookDelivery'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    WebhookDelivery: {
      attempts: number;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      deliveredAt: string | null;
      event: string;
      /** Format: uuid */
      id: string;
      lastAttemptAt: string | null;
      lastError: string | null;
      /** @description HTTP status of the last attempt; null when there was no answer. */
      lastStatus: number | null;
      nextAttemptAt: string | null;
      /** @enum {string} */
      state: 'waiting' | 'delivered' | 'dead';
    };
    WebhookDeliveryWithBody: {
      attempts: number;
      /** @description What is sent, byte for byte. */
      body: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      deliveredAt: string | null;
      event: string;
      /** Format: uuid */
      id: string;
      lastAttemptAt: string | null;
      lastError: string | null;
      /** @description HTTP status of the last attempt; null when there was no answer. */
      lastStatus: number | null;
      nextAttemptAt: string | null;
      /** @enum {string} */
      state: 'waiting' | 'delivered' | 'dead';
    };
    WebhookFields: {
      /** @default null */
      description?: string | null;
      /** @description Names of events, or * for all but the reading of personal data. */
      events: string[];
      /** @default true */
      isEnabled?: boolean;
      /** @description Where to send to; https, on the open internet. */
      url: string;
    };
    Webhooks: {
      items: components['schemas']['Webhook'][];
      /** @description Send it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    WebhookWithSecret: {
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      createdAt: string;
      description: string | null;
      disabledAt: string | null;
      disabledReason: string | null;
      events: string[];
      /** @description Since when nothing has arrived; null while all is well. */
      failingSince: string | null;
      /** Format: uuid */
      id: string;
      isEnabled: boolean;
      revision: number;
      /** @description Signs deliveries. It is told this once; keep it. */
      secret: string;
      /**
       * Format: date-time
       * @description Time in UTC, ISO 8601.
       */
      updatedAt: string;
      url: string;
    };
    /** @description Per weekday (MO … SU) intervals [start, end) in minutes since midnight, in order. */
    WeekOfHours: {
      [key: string]: [number, number][];
    };
    WorkEndedWanted: {
      /**
       * Format: date
       * @description Last day of work under the agreement: how long it is kept counts from there.
       */
      on: string;
    };
  };
  responses: {
    /** @description Bad Request. A parameter, header or the JSON itself is wrong. */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unauthorized. Nobody is signed in. */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Forbidden. The permission is missing, or the request comes from another site. */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not Found. There is no such thing in this organisation. */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Conflict. It cannot be done in the state that the thing is in, or somebody was faster. */
    Problem409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Precondition Failed. The thing has changed since the ETag that was sent. */
    Problem412: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Payload Too Large. The body is too large. */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description URI Too Long. A part of the address is too long. */
    Problem414: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unsupported Media Type. The media type is not read here. */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unprocessable Entity. The body does not fit, or breaks a rule of the product. */
    Problem422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Precondition Required. If-Match is missing. */
    Problem428: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too Many Requests. Too many requests; wait as Retry-After says. */
    Problem429: {
      headers: {
        /** @description Seconds to wait. */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Internal Server Error. A defect of the server. */
    Problem500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Service Unavailable. Something that the server needs is away; try again as Retry-After says. */
    Problem503: {
      headers: {
        /** @description Seconds to wait. */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
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
  agreementBatchesOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementBatchWanted'];
      };
    };
    responses: {
      /** @description They are made one after the other; what cannot be made is named in the items. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesCancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was made stays as it is, and may be voided by itself. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesItems: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementBatchItems'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
        roleId?: string;
        state?:
          | 'draft'
          | 'in-approval'
          | 'approved'
          | 'sent'
          | 'opened'
          | 'consented'
          | 'signed'
          | 'countersigned'
          | 'seal-failed'
          | 'sealed'
          | 'delivered'
          | 'declined'
          | 'expired'
          | 'voided'
          | 'superseded'
          | 'paper-route';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreements'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementsDraft: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementWanted'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementsChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementChangeWanted'];
      };
    };
    responses: {
      /** @description Approvals stay, unless what is expected or promised is another: then all are asked anew. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementKeepingErase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementApprovalsApprove: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementProofsEvents: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementEvents'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementProofsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        position: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementKeepingHold: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LegalHoldWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementKeepingLift: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesMend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        partyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartyAddressWanted'];
      };
    };
    responses: {
      /** @description Their old link works no more; a new one is mailed. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesGiveTime: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
        partyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartyTimeWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesRemind: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        partyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemindersWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesSendNow: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
        partyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesCancelMail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        partyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementsPromiseDiff: {
    parameters: {
      query?: {
        /** @description Of the role; the latest, if left out. */
        version?: number;
      };
      header?: never;
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromiseDiff'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesAccept: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The new version, which all parties are asked to sign. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementPartiesAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
        questionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerGiven'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementProofsRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompletionRecord'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementCourseRetry: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementCourseSend: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is sent; its document is being made, and then the first turn is asked. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementApprovalsSubmit: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementCourseUpdate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The new version, which all parties are asked to sign. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementCourseVoid: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonGiven'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementKeepingWorkEnded: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        agreementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkEndedWanted'];
      };
    };
    responses: {
      /** @description From then on it is kept as long as the law of its place asks. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Agreement'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  apiKeysList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeys'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  apiKeysMake: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyWanted'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyMade'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  apiKeysRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        apiKeyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  auditList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
        subject?: string;
        subjectId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEntries'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  deliveryReportsTake: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'message/rfc822': string;
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryReportOutcome'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentBatchesOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentBatchWanted'];
      };
    };
    responses: {
      /** @description Workers go through it. What cannot be made is a fault of its item. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentBatchesGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentBatchesEvents: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the last event that came; less is not told again. */
        'Last-Event-ID'?: string;
      };
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Server-sent events `progress`, the last with `isDone`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description There is nothing more to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentBatchesItems: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        batchId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of the request. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentBatchItems'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        kind?: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplates'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentTemplateWanted'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesSave: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentTemplateChange'];
      };
    };
    responses: {
      /** @description Kept, with the faults that hold up its publication. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesDelete: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  templateVersionsSample: {
    parameters: {
      query?: {
        /** @description Seconds to wait for the document before the answer is 202. */
        wait?: number;
      };
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A document; fetch its file. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      /** @description It is being made: read it at `Location` after `Retry-After` seconds. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  templateVersionsSampleHtml: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  templateVersionsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplateVersions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  templateVersionsPublish: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplateVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  templateVersionsGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: number;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplateVersionContent'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentTemplatesCheck: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentTemplateToCheck'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplateFaults'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        kind?: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
        /** @description Most items of one page. */
        limit?: number;
        roleId?: string;
        state?: 'queued' | 'rendering' | 'ready' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Documents'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentsRequest: {
    parameters: {
      query?: {
        /** @description Seconds to wait for the document before the answer is 202. */
        wait?: number;
      };
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DocumentWanted'];
      };
    };
    responses: {
      /** @description The document is ready. The same inputs give the same document. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      /** @description It is being made: read it at `Location` after `Retry-After` seconds. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentsGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Document'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentsDelete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  documentsFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of the file that the caller has. */
        'If-None-Match'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The PDF. Its ETag is the SHA-256 of its content. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description The caller has it. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitations'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsInvite: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationWanted'];
      };
    };
    responses: {
      /** @description A mail with a link is on its way. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  jobsDead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadJobs'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  jobsRerun: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It waits for a worker. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  signInRequest: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoginLinkWanted'];
      };
    };
    responses: {
      /** @description If somebody has this address here, a link is on its way. Which of the two is not told. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  signInRedeem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoginLinkRedeemed'];
      };
    };
    responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOutcome'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  preferredWindowGet: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreferredWindow'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  preferredWindowChoose: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreferredHours'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreferredWindow'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  preferredWindowDelete: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  membersList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Members'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  membersRemove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  membersChangeAccess: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccessChange'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  oidcGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never with the secret. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OidcProvider'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  oidcSet: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OidcProviderWritten'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OidcProvider'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  oidcRemove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  organisationGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organisation'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  organisationChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationChange'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organisation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnPasskeys'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysRegister: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeyRegistered'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnPasskey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysRemove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        passkeyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysBeginRegistration: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyAsked'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysCompleteSignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeyPresented'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOutcome'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  passkeysBeginSignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyAsked'];
        };
      };
      400: components['responses']['Problem400'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  credentialsSetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordSet'];
      };
    };
    responses: {
      /** @description Set. All other sessions of the person have ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  signInPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordSignIn'];
      };
    };
    responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOutcome'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  peopleList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
        state?: 'candidate' | 'offered' | 'employed' | 'left';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of their adding. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['People'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  peopleAdd: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonFields'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  peopleGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  peopleChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonFields'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  peopleErase: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesErase: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonDataWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonDataWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonData'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        level?: 'organisation' | 'team' | 'role';
        /** @description Most items of one page. */
        limit?: number;
        roleId?: string;
        teamId?: string;
        templateId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of their making. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyAssignments'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsAssign: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPolicyAssignment'];
      };
    };
    responses: {
      /** @description The assignment, and what of it a lock above keeps from holding. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        assignmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The assignment. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyAssignment'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsEdit: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        assignmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyAssignmentChoices'];
      };
    };
    responses: {
      /** @description The assignment as it is now. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsUnassign: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        assignmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsAdopt: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        assignmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyVersionAdoption'];
      };
    };
    responses: {
      /** @description The assignment with that version. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeptPolicyAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyAssignmentsExplained: {
    parameters: {
      query?: {
        roleId?: string;
        /** @description The team of the role. */
        teamId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Field by field, with where each is from. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplainedPolicies'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesList: {
    parameters: {
      query?: {
        /** @description True for those that are archived, false for all others. */
        archived?: string;
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Only templates that set this kind of part. */
        kind?:
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
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of their making. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTemplates'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyTemplateBodyInput'];
      };
    };
    responses: {
      /** @description The template with its draft. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The template with its draft. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesEdit: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyTemplateBodyInput'];
      };
    };
    responses: {
      /** @description The template with its new draft. Nothing in use has changed. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesArchive: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The template. Where it is in use it stays in use. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTemplate'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesPublish: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyPublication'];
      };
    };
    responses: {
      /** @description The version, where older ones are in use, and the roles that it reaches. Nothing published has changed. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedPolicy'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesVersions: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyVersions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: number;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The version as it was published. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyTemplatesDiff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: number;
        other: number;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What changes from the one to the other. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyDiff'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        engagement?: 'employee' | 'contractor';
        /** @description ISO 3166 code, such as DE or US-NY. */
        jurisdiction?: string;
        /** @description Most items of one page. */
        limit?: number;
        location?: 'onsite' | 'hybrid' | 'remote';
        /** @description Beginnings of words of the title or id; all must be found. */
        q?: string;
        /** @description Left out: all but the archived ones. */
        state?: 'draft' | 'published' | 'archived';
        teamId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRole'];
        'application/yaml': string;
      };
    };
    responses: {
      /** @description The role, with its draft to be read and written under /draft. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The role without its text. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesArchive: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The role. Nothing of it is lost. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesSend: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeNoticesWanted'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementBatch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agreementBatchesReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeReport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  versionsCompare: {
    parameters: {
      query: {
        /** @description Number of a version, or draft. */
        from: 'draft' | number;
        /** @description Number of a version, or draft. */
        to: 'draft' | number;
      };
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What changed, in words. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleChanges'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  draftsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleDraft'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  draftsSave: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftSource'];
        'application/yaml': string;
      };
    };
    responses: {
      /** @description What was saved. A text with faults is kept too, and its faults are listed. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedRoleDraft'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  draftsEdit: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftPatch'];
      };
    };
    responses: {
      /** @description What was saved. The comments and order of the text stay. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedRoleDraft'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  draftsCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleDraftCheck'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dutyBreakdownsOfDraft: {
    parameters: {
      query?: {
        /** @description Left out: what the header Accept asks for, else JSON. */
        format?: 'json' | 'csv' | 'svg' | 'html';
        language?: 'en' | 'de';
        /** @description Width of the picture in pixels; it is laid out for it. */
        width?: number;
      };
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyBreakdown'];
          'image/svg+xml': string;
          'text/csv': string;
          'text/html': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  draftsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
          'application/yaml': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesPublish: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RolePublication'];
      };
    };
    responses: {
      /** @description The version, which never changes again. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedRole'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesMove: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamOfRole'];
      };
    };
    responses: {
      /** @description The role. What is published of it has not changed. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rolesUnarchive: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  versionsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleVersions'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  versionsGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: number;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dutyBreakdownsOfVersion: {
    parameters: {
      query?: {
        /** @description Left out: what the header Accept asks for, else JSON. */
        format?: 'json' | 'csv' | 'svg' | 'html';
        language?: 'en' | 'de';
        /** @description Width of the picture in pixels; it is laid out for it. */
        width?: number;
      };
      header?: never;
      path: {
        number: number;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DutyBreakdown'];
          'image/svg+xml': string;
          'text/csv': string;
          'text/html': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  versionsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        number: number;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
          'application/yaml': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  versionsRestore: {
    parameters: {
      query?: never;
      header: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        number: number;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was saved. It becomes a version of its own when it is published. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedRoleDraft'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  roleArchivesExport: {
    parameters: {
      query?: {
        state?: 'draft' | 'published' | 'archived';
        teamId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  roleArchivesImport: {
    parameters: {
      query?: {
        /** @description Import what can be read, although other files cannot. */
        partial?: string;
        teamId?: string;
      };
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/zip': string;
      };
    };
    responses: {
      /** @description All files are imported, or none; part of them only when asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedRoles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  policyDraftsOpen: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PolicyOfDrafts'];
      };
    };
    responses: {
      /** @description Some of the roles. Nothing published has changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AffectedRoles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sealsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealKeys'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sealsReplace: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SealKeyWanted'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealKey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sealsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealSettings'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sealsChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SealSettingsWanted'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealSettings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sealsTest: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealTest'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  credentialsBegin: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorBegun'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  credentialsRemove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  credentialsConfirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorConfirmed'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  signInCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorSignIn'];
      };
    };
    responses: {
      /** @description Signed in, with the session in a cookie; or the second factor is asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOutcome'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionCurrent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurrentSession'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionSignOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionSwitch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationChosen'];
      };
    };
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessions'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionRevokeOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionsEnded'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  sessionRevoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  shippedTemplatesGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: 'job-description' | 'expectation-sheet' | 'onboarding-agreement' | 'statement-of-work';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentTemplateShipped'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamsList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of their making. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Teams'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamsCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamFields'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        teamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamsChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        teamId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamFields'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Team'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamsDelete: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        teamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamMembersList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path: {
        teamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['People'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamMembersAdd: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
        teamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  teamMembersRemove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
        teamId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of their making. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhooks'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksCreate: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookFields'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of what the caller has: when it is still that, the answer is 304 without body. */
        'If-None-Match'?: string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description It is still what the ETag in If-None-Match names. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksChange: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookFields'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksDelete: {
    parameters: {
      query?: never;
      header: {
        /** @description ETag of what the change starts from, or * for whatever is there. */
        'If-Match': string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhookDeliveriesList: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before; leave it out for the first page. */
        cursor?: string;
        /** @description Most items of one page. */
        limit?: number;
        state?: 'waiting' | 'delivered' | 'dead';
      };
      header?: never;
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveries'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhookDeliveriesGet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        deliveryId: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryWithBody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhookDeliveriesResend: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        deliveryId: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It goes out at once, with all attempts anew. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDelivery'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  webhooksRenewSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description A random UUID. Sent again within 24 hours with the same request, the first answer is given and nothing is done twice. */
        'Idempotency-Key'?: string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The old secret signs nothing any more. */
      200: {
        headers: {
          /** @description Revision of what is in the body. Send it as If-Match to change it. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
}
