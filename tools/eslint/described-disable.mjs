const DIRECTIVE = /^\s*eslint-disable(-next-line|-line)?\b/;

/** A rule is set aside only for a reason, given after `--` (house rule 12). */
export const describedDisable = {
  meta: { type: 'problem', schema: [], messages: { undescribed: 'Say why this rule is set aside: // eslint-disable-next-line rule -- reason.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (DIRECTIVE.test(comment.value) && !/\s--\s+\S.{9}/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'undescribed' });
      }
    },
  }),
};
