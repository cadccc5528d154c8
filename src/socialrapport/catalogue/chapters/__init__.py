"""Kapitlen: vad området är, och vad av det som tjänsteutlåtandet för till nämnden."""
