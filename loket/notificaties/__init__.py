"""Messages to other systems about what changed (Notificaties API): subscriptions, and delivery by the outbox."""
