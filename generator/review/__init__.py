"""What two versions of the content say differently: values in, changes out. Nothing here reads a file."""
