-- Where a mail program's own button stops mail of this kind (RFC 8058). Gone once the mail was sent: it holds a secret.

ALTER TABLE outboxMessage ADD COLUMN unsubscribe TEXT CHECK (sentAt IS NULL OR unsubscribe IS NULL);
