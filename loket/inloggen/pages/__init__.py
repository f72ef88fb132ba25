"""The pages by which a resident or a business comes in and goes out."""
